export const STYLE = `
:root { --ink: #1d2733; --soft: #5b6b7c; --line: #d5dde5; --paper: #fff; --ground: #f3f6f8; --accent: #0b6e69; --note: #fff8e1; --customer: #eef5ff; --bad: #9c1c1c; }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--ground); }
header { background: #12343b; color: #fff; padding: .7rem 1.2rem; display: flex; gap: 1.2rem; align-items: baseline; flex-wrap: wrap; }
header a { color: #fff; }
header .where { font-weight: 600; }
header .what { color: #b9d4d6; font-size: .875rem; }
main { max-width: 76rem; margin: 1.2rem auto; padding: 0 1.2rem; }
h1 { font-size: 1.5rem; margin: 0 0 .6rem; }
h2 { font-size: 1.1rem; margin: 0 0 .6rem; }
h3 { font-size: 1rem; margin: 0; }
.columns { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 1.2rem; align-items: start; }
@media (max-width: 56rem) { .columns { grid-template-columns: minmax(0, 1fr); } }
section, .card { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: 1rem; margin-bottom: 1.2rem; }
.hint { background: #e7f4f1; border-color: #b6d9d2; }
.hint ol { margin: .3rem 0 0; padding-left: 1.2rem; }
.said { border-color: var(--accent); white-space: pre-wrap; overflow-wrap: anywhere; }
.said.bad { border-color: var(--bad); color: var(--bad); }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .4rem .5rem; border-bottom: 1px solid var(--line); vertical-align: top; }
th { font-size: .8rem; color: var(--soft); font-weight: 600; }
.scroll { overflow-x: auto; }
label { display: block; font-size: .875rem; font-weight: 600; margin: .6rem 0 .15rem; }
label.check { font-weight: 400; display: flex; gap: .4rem; align-items: center; }
input, select, textarea { width: 100%; font: inherit; padding: .4rem .5rem; border: 1px solid #9fb0bf; border-radius: 5px; background: #fff; }
input[type=checkbox], input[type=radio] { width: auto; }
textarea { min-height: 5.5rem; resize: vertical; }
:focus-visible { outline: 3px solid #5fb3ad; outline-offset: 1px; }
button { font: inherit; font-weight: 600; padding: .45rem .9rem; border: 1px solid var(--accent); border-radius: 5px; background: var(--accent); color: #fff; cursor: pointer; margin-top: .7rem; }
button.plain { background: #fff; color: var(--accent); margin-top: 0; }
.row { display: flex; gap: .5rem; flex-wrap: wrap; align-items: center; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 .8rem; }
fieldset { border: 1px solid var(--line); border-radius: 6px; margin: .8rem 0 0; padding: .2rem .8rem .8rem; }
legend { font-size: .875rem; font-weight: 600; padding: 0 .3rem; }
.comment { border: 1px solid var(--line); border-radius: 6px; padding: .6rem .8rem; margin-bottom: .7rem; }
.comment.customer { background: var(--customer); }
.comment.note { background: var(--note); }
.comment p, .mail p { margin: .3rem 0 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.meta { color: var(--soft); font-size: .85rem; }
.badge { display: inline-block; padding: .05rem .5rem; border-radius: 999px; background: #e4eaf0; font-size: .8rem; font-weight: 600; }
.badge.open, .badge.new { background: #fde3df; color: #8a1f11; }
.badge.pending { background: #dcebff; color: #0f4a93; }
.badge.hold { background: #e3e3e3; }
.badge.solved { background: #dff3e4; color: #14602a; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .2rem .8rem; margin: 0; }
dt { color: var(--soft); font-size: .875rem; }
dd { margin: 0; overflow-wrap: anywhere; }
`;
