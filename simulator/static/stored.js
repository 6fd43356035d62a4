// What the bot has stored: its tables, newest rows first.

import { get } from './api.js';
import { button, el, iconButton, plural } from './dom.js';

export class Stored {
  constructor(dialog) {
    this.dialog = dialog;
    this.chosen = null;
  }

  get open() { return this.dialog.open; }

  async show() {
    this.nav = el('nav', { class: 'tables', 'aria-label': 'Таблицы' });
    this.frame = el('div', { class: 'table-frame', tabindex: '0', role: 'region', 'aria-label': 'Строки таблицы' });
    this.trouble = el('p', { class: 'trouble-line', role: 'alert' });
    this.dialog.replaceChildren(
      el('div', { class: 'sheet-head' }, el('h2', { id: 'stored-title' }, 'Что сохранил бот'), button('Обновить', () => this.refresh(), { class: 'quiet' }), iconButton('close', 'Закрыть', () => this.dialog.close())),
      el('p', { class: 'small' }, 'Новые строки сверху. Таблица обновляется сама, пока бот работает.'),
      this.trouble, el('div', { class: 'tables-split' }, this.nav, this.frame));
    this.dialog.showModal();
    await this.refresh();
    this.nav.querySelector('[aria-current]')?.focus();
  }

  async refresh() {
    try {
      this.tables = (await get('/phone/stored')).tables;
      this.trouble.textContent = '';
    } catch (error) { this.trouble.textContent = error.message; return; }
    this.draw();
  }

  draw() {
    const { tables } = this;
    const shown = tables.find((table) => table.name === this.chosen) || tables.find((table) => table.count) || tables[0];
    if (!shown) {
      this.nav.replaceChildren();
      this.frame.replaceChildren(el('p', { class: 'nothing' }, 'Пока пусто. Запустите бота на любом телефоне.'));
      return;
    }
    const focused = this.nav.contains(document.activeElement) && document.activeElement.dataset.name;
    this.nav.replaceChildren(...tables.map((table) => button('', () => { this.chosen = table.name; this.draw(); },
      { class: 'row', 'data-name': table.name, 'aria-current': table === shown ? 'true' : null })));
    tables.forEach((table, at) => this.nav.children[at].append(el('span', {}, table.title), el('small', {}, String(table.count))));
    if (focused) this.nav.querySelector(`[data-name="${CSS.escape(focused)}"]`)?.focus();
    this.frame.replaceChildren(shown.rows.length ? grid(shown) : el('p', { class: 'nothing' }, 'В этой таблице пока нет строк.'));
  }
}

function grid({ title, count, columns, rows }) {
  const caption = rows.length < count ? `${title}: ${plural(rows.length, 'строка', 'строки', 'строк')} из ${count}` : `${title}: ${plural(count, 'строка', 'строки', 'строк')}`;
  return el('table', {}, el('caption', {}, caption),
    el('thead', {}, el('tr', {}, columns.map((name) => el('th', { scope: 'col' }, name)))),
    el('tbody', {}, rows.map((row) => el('tr', {}, row.map((cell) => el('td', {}, cell))))));
}
