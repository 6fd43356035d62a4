// What this browser remembers: whose phones are open, what was begun and not sent.

const KEY = 'marshrut-phones';
const kept = (() => {
  try { return JSON.parse(localStorage.getItem(KEY)) || {}; } catch { return {}; }
})();

export const memory = {
  phones: kept.phones || [],
  front: kept.front || [],
  drafts: kept.drafts || {},
  theme: kept.theme || '',
};

export function keep() {
  try { localStorage.setItem(KEY, JSON.stringify(memory)); } catch { /* private mode: only this visit remembers */ }
}
