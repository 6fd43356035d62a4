// Roving focus: a long talk is one stop of Tab; arrows go from button to button inside it.

const INSIDE = 'button, a[href], audio';
const BACK = ['ArrowUp', 'ArrowLeft'];
const FORTH = ['ArrowDown', 'ArrowRight'];

export class Rove {
  constructor(list) {
    this.list = list;
    list.addEventListener('keydown', (event) => this.key(event));
    list.addEventListener('focusin', (event) => this.take(event.target.closest(INSIDE)));
  }

  items() { return [...this.list.querySelectorAll(INSIDE)]; }

  take(item) {
    if (!item) return;
    for (const other of this.items()) other.tabIndex = other === item ? 0 : -1;
  }

  /** After a change of the list. A new message with buttons becomes the stop, unless somebody stands inside. */
  refresh(newest = null) {
    const items = this.items();
    const standing = this.list.contains(document.activeElement) && document.activeElement !== this.list;
    const fresh = newest?.querySelector('.key');
    const last = items.filter((item) => item.classList.contains('key')).at(-1);
    const row = last?.closest('.keyboard')?.querySelector('.key');
    const next = standing ? document.activeElement : fresh || row || items.at(-1);
    for (const item of items) item.tabIndex = item === next ? 0 : -1;
  }

  /** The place of the focus within one message, to give it back when the message is drawn anew. */
  focusIn(message) {
    if (!message.contains(document.activeElement)) return null;
    const items = [...message.querySelectorAll(INSIDE)];
    const at = items.indexOf(document.activeElement);
    return { at, text: document.activeElement.textContent };
  }

  restore(message, { at, text }) {
    const items = [...message.querySelectorAll(INSIDE)];
    const item = items.find((one) => one.textContent === text) || items[Math.min(at, items.length - 1)];
    if (item) item.focus({ preventScroll: true }); else this.list.focus({ preventScroll: true });
  }

  key(event) {
    const step = FORTH.includes(event.key) ? 1 : BACK.includes(event.key) ? -1 : 0;
    const items = this.items();
    const at = items.indexOf(document.activeElement.closest?.(INSIDE));
    const jump = { Home: 0, End: items.length - 1 }[event.key];
    if ((!step && jump === undefined) || at < 0) return;
    event.preventDefault();
    const next = jump ?? Math.max(0, Math.min(items.length - 1, at + step));
    items[next].focus();
    items[next].scrollIntoView({ block: 'nearest' });
  }
}
