import { newRequestToken } from '../../runtime/request-token';

describe('the token of a request', () => {
  it('can be read aloud and typed, and is another one each time', () => {
    const tokens = Array.from({ length: 200 }, newRequestToken);
    for (const token of tokens) expect(token).toMatch(/^SW-[A-Z2-7]{8}$/);
    expect(new Set(tokens).size).toBe(200);
  });
});
