// What opens over one phone: a sheet of actions, an alert of the bot, a large picture. Esc closes, focus comes back.

import { button, el, iconButton } from './dom.js';

function over(place, node, first) {
  const before = document.activeElement;
  const close = () => {
    place.replaceChildren();
    place.classList.remove('open');
    if (before?.isConnected) before.focus({ preventScroll: true });
  };
  node.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') { event.stopPropagation(); close(); }
    if (event.key === 'Tab') keepInside(event, node);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') step(event, node);
  });
  place.replaceChildren(el('button', { type: 'button', class: 'veil', tabindex: '-1', 'aria-hidden': 'true', onclick: close }), node);
  place.classList.add('open');
  (first?.(node) || node.querySelector('button, input')).focus({ preventScroll: true });
  return close;
}

const stops = (node) => [...node.querySelectorAll('button, a[href], input')].filter((one) => one.offsetParent !== null);

function keepInside(event, node) {
  const all = stops(node);
  const edge = event.shiftKey ? all[0] : all.at(-1);
  if (document.activeElement === edge) { event.preventDefault(); (event.shiftKey ? all.at(-1) : all[0]).focus(); }
}

function step(event, node) {
  const all = stops(node);
  const at = all.indexOf(document.activeElement);
  if (at < 0) return;
  event.preventDefault();
  all[(at + (event.key === 'ArrowDown' ? 1 : -1) + all.length) % all.length].focus();
}

/** @param items [{title, note, act, node}] or {heading} between them */
export function sheet(place, title, items, nothing = '') {
  let close;
  const rows = items.map((item) => {
    if (item.heading) return el('h3', {}, item.heading);
    const row = el('button', { type: 'button', class: 'row' }, el('span', {}, item.title), item.note && el('small', {}, item.note));
    row.addEventListener('click', () => { close(); item.act(); });
    return row;
  });
  const node = el('div', { class: 'sheet', role: 'dialog', 'aria-label': title },
    el('div', { class: 'sheet-head' }, el('h2', {}, title), iconButton('close', 'Закрыть', () => close())),
    rows.length ? el('div', { class: 'rows' }, rows) : el('p', { class: 'nothing' }, nothing));
  close = over(place, node, (inside) => inside.querySelector('.row'));
}

export function alertOver(place, text) {
  let close;
  const ok = button('Понятно', () => close(), { class: 'main wide-button' });
  const node = el('div', { class: 'sheet alert', role: 'alertdialog', 'aria-label': 'Сообщение бота' }, el('p', {}, text), ok);
  close = over(place, node, () => ok);
}

export function pictureOver(place, url) {
  let close;
  const node = el('div', { class: 'sheet whole', role: 'dialog', 'aria-label': 'Фото' },
    el('div', { class: 'sheet-head' }, el('a', { href: url, download: 'photo.jpg' }, 'Скачать'), iconButton('close', 'Закрыть', () => close())),
    el('img', { src: url, alt: 'Фото крупно' }));
  close = over(place, node, (inside) => inside.querySelector('.icon-only'));
}
