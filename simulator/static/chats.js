// The chats of one phone: the talk with the bot, and the groups its person is in.

import { el } from './dom.js';
import { sheet } from './sheet.js';

const badge = (count) => el('span', { class: 'badge' }, String(count), el('span', { class: 'spoken' }, ' новых'));

/** Whose message it is, is for the phone to know: a group shows the same one to all. */
export function seenBy({ chat, person }, message) {
  if (!chat) return message;
  const mine = message.from === person.id;
  return { ...message, mine, editable: mine && Boolean(message.text), author: mine ? '' : message.author };
}

export class Chats {
  constructor(phone) {
    this.phone = phone;
    this.node = el('nav', { class: 'chats', 'aria-label': 'Чаты', hidden: true });
  }

  draw() {
    const { person, chat } = this.phone;
    const all = [{ id: 0, title: 'Бот', unread: person.unread }, ...person.groups];
    this.node.hidden = all.length === 1;
    this.node.replaceChildren(...all.map(({ id, title, unread }) => el('button', {
      type: 'button', class: 'chat', 'aria-current': id === chat ? 'true' : null, 'data-chat': id, onclick: () => this.phone.turnTo(id),
    }, el('span', {}, title), unread.length && id !== chat ? badge(unread.length) : null)));
  }

  /** As the real application asks when a link adds the bot to a group. */
  choose(payload) {
    const { phone } = this;
    const bring = async (body) => {
      const answer = await phone.act('group', { ...body, payload });
      if (!answer) return;
      await phone.town.askPeople();
      await phone.turnTo(answer.chat);
    };
    const known = phone.person.groups.map(({ id, title }) => ({ title, note: 'Группа', act: () => bring({ chat: id }) }));
    const title = 'Новая группа';
    sheet(phone.over, 'В какую группу добавить бота?', [...known,
      { title: 'Новая группа', note: 'с теми, чьи телефоны на экране', act: () => bring({ chat: 0, title, members: phone.town.onTable() }) }]);
  }
}
