import Mustache from 'mustache';

/** A whole page around a body; works without scripts and without any other file. Values are escaped by the template engine. */
const LAYOUT = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{{title}}</title>
<style>
body { font: 1.05rem/1.5 system-ui, sans-serif; max-width: 38rem; margin: 3rem auto; padding: 0 1rem; color: #1c2430; }
h1 { font-size: 1.4rem; }
dt { font-weight: 600; margin-top: .8rem; }
dd { margin: 0; white-space: pre-wrap; }
input, select, textarea { width: 100%; box-sizing: border-box; font: inherit; padding: .4rem; border: 1px solid #6b7480; border-radius: .3rem; }
textarea { min-height: 5rem; }
.problem { color: #a3201d; }
div.problem { border-left: .3rem solid #a3201d; padding-left: .8rem; }
button { font: inherit; padding: .6rem 1.2rem; margin: .8rem .8rem 0 0; border: 1px solid #1c2430; border-radius: .3rem; background: #fff; cursor: pointer; }
button.yes { background: #1b6e3c; border-color: #1b6e3c; color: #fff; }
</style>
</head>
<body>
<h1>{{title}}</h1>
{{> body}}
</body>
</html>
`;

/** `pieces` are the partials that the body names. */
export const page = (body: string, values: Readonly<Record<string, unknown>> & { readonly title: string }, pieces: Readonly<Record<string, string>> = {}): string =>
  Mustache.render(LAYOUT, values, { ...pieces, body });
