// Whose phone is it: a list to search, and a new person.

import { post } from './api.js';
import { el, iconButton, initials, plural } from './dom.js';

const FIRST = [
  ['Ольга', 'Светлана', 'Дарья', 'Наталья', 'Марина', 'Алина', 'Юлия', 'Полина'],
  ['Артём', 'Игорь', 'Роман', 'Павел', 'Кирилл', 'Денис', 'Глеб', 'Тимур'],
];
const LAST = ['Заречн', 'Полянск', 'Озёрск', 'Луговск', 'Берёзовск', 'Сосновск', 'Дубровск', 'Вербинск'];
const any = (list) => list[Math.floor(Math.random() * list.length)];

function inventedName() {
  const man = Math.random() < 0.3;
  return [any(FIRST[man ? 1 : 0]), any(LAST).replace(/н$/, man ? 'ный' : 'ная').replace(/ск$/, man ? 'ский' : 'ская')];
}

/** @param chosen called with the person; the dialog closes by itself */
export function choosePerson(dialog, { title, people, open, chosen, added }) {
  const done = (person) => { dialog.close(); chosen(person); };
  const search = el('input', { type: 'search', placeholder: 'Имя, роль или школа', 'aria-label': 'Найти человека', autocomplete: 'off' });
  const list = el('ul', { class: 'people' });
  const nobody = el('p', { class: 'nothing', role: 'status' });

  const draw = () => {
    const words = search.value.toLowerCase().replaceAll('ё', 'е').split(/\s+/).filter(Boolean);
    const found = people.filter((person) => {
      const all = `${person.name} ${person.note}`.toLowerCase().replaceAll('ё', 'е');
      return words.every((word) => all.includes(word));
    });
    list.replaceChildren(...found.map((person) => el('li', {}, row(person, open.has(person.id), () => done(person)))));
    nobody.textContent = found.length ? '' : people.length ? 'Никого не нашлось. Измените слова или добавьте нового человека.' : 'Пока никого нет. Добавьте первого человека.';
  };

  search.addEventListener('input', draw);
  search.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') { event.preventDefault(); list.querySelector('button')?.focus(); }
    if (event.key === 'Enter') { event.preventDefault(); list.querySelector('button')?.click(); }
  });
  list.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const rows = [...list.querySelectorAll('button')];
    const at = rows.indexOf(document.activeElement) + step;
    (at < 0 ? search : rows[Math.min(at, rows.length - 1)]).focus();
  });

  dialog.replaceChildren(
    el('div', { class: 'sheet-head' }, el('h2', { id: 'picker-title' }, title), iconButton('close', 'Закрыть', () => dialog.close())),
    search, el('div', { class: 'people-frame' }, list, nobody), newPerson(async (person) => { await added(person); done(person); }));
  draw();
  dialog.showModal();
  search.focus();
}

function row(person, isOpen, act) {
  const count = person.unread.length;
  return el('button', { type: 'button', class: 'row person', onclick: act },
    el('span', { class: 'round', 'aria-hidden': 'true' }, initials(person.name)),
    el('span', { class: 'person-words' }, el('strong', {}, person.name), el('small', {}, [person.note || 'роль не указана', isOpen && 'на экране'].filter(Boolean).join(' · '))),
    count ? el('span', { class: 'badge', 'aria-label': plural(count, 'новое сообщение', 'новых сообщения', 'новых сообщений') }, String(count)) : null);
}

function newPerson(added) {
  const [first, last] = inventedName();
  const name = el('input', { type: 'text', value: `${first} ${last}`, maxlength: '80', 'aria-label': 'Имя и фамилия нового человека', required: true });
  const trouble = el('p', { class: 'trouble-line', role: 'alert' });
  return el('form', {
    class: 'new-person',
    onsubmit: async (event) => {
      event.preventDefault();
      const [one, ...rest] = name.value.trim().split(/\s+/);
      try {
        trouble.textContent = '';
        await added(await post('/phone/people', { first_name: one || '', last_name: rest.join(' ') }));
      } catch (error) { trouble.textContent = error.message; }
    },
  }, el('h3', {}, 'Новый человек'), el('p', { class: 'small' }, 'Имя выдумано, его можно изменить. Бот увидит этого человека впервые.'),
  el('div', { class: 'pair' }, name, el('button', { type: 'submit', class: 'main' }, 'Добавить')), trouble);
}

