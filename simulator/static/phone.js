// One phone: whose it is, the talk, and the line to write in.

import { Away, Refused, get, post } from './api.js';
import { bubble } from './bubble.js';
import { Chats, seenBy } from './chats.js';
import { Composer } from './composer.js';
import { button, el, icon, iconButton, initials, plural } from './dom.js';
import { alertOver, pictureOver, sheet } from './sheet.js';
import { Rove } from './rove.js';

const TYPING = 5000;
const TOAST = 5000;
const ANSWER_WAIT = 15000;

export class Phone {
  /** @param town what all phones share: bot, samples, choose(), openAt(), closePhone(), lost() */
  constructor(person, town) {
    this.person = person;
    this.town = town;
    this.messages = new Map();
    this.blocked = false;
    this.chat = 0; // 0 is the talk with the bot, else a group
    this.waiting = new Map();
    this.build();
  }

  get path() { return `/phone/chat/${this.person.id}`; }
  get group() { return this.person.groups.find(({ id }) => id === this.chat); }
  get unread() { return this.group ? this.group.unread : this.person.unread; }

  build() {
    const { name } = this.person;
    this.note = el('small', {});
    this.introduce();
    this.status = el('small', { class: 'status' });
    this.log = el('ol', { class: 'log', role: 'log', 'aria-label': `Переписка: ${name}`, tabindex: '-1' });
    this.stuck = true;
    this.log.addEventListener('scroll', () => { this.stuck = this.atEnd(); this.look(); }, { passive: true });
    this.log.addEventListener('load', () => { if (this.stuck) this.toEnd(); }, { capture: true }); // a picture has come
    new ResizeObserver(() => { if (this.stuck) this.toEnd(); }).observe(this.log);
    this.rove = new Rove(this.log);
    this.newer = button('', () => this.toEnd(), { class: 'newer', hidden: true });
    this.empty = el('div', { class: 'empty', hidden: true });
    this.toast = el('p', { class: 'toast', role: 'status' });
    this.trouble = el('div', { class: 'trouble', role: 'alert', hidden: true });
    this.over = el('div', { class: 'over' });
    this.foot = el('div', { class: 'foot' });
    this.node = el('article', { class: 'phone', 'aria-label': `Телефон: ${name}`, 'data-person': this.person.id },
      el('header', { class: 'phone-head' },
        el('span', { class: 'round', 'aria-hidden': 'true' }, initials(name)),
        el('button', { type: 'button', class: 'whose', title: 'Выбрать, чей это телефон', onclick: () => this.town.choose(this) },
          el('strong', {}, name, icon('down')), this.note, el('span', { class: 'spoken' }, 'Выбрать другого человека')),
        this.status,
        iconButton('more', 'Действия с телефоном', () => this.menu())),
      el('div', { class: 'talk' }, this.log, this.empty, this.newer, this.toast),
      this.trouble, this.foot, this.over);
    this.chats = new Chats(this);
    this.node.querySelector('.phone-head').after(this.chats.node);
    this.composer = new Composer(this);
    this.startButton = button('Запустить', () => this.start(''), { class: 'main wide-button start' });
    this.unblockButton = button('Разблокировать бота', () => this.act('unblock'), { class: 'main wide-button' });
    this.foot.replaceChildren(this.composer.node, this.startButton, this.unblockButton);
  }

  /** The words under the name: the bot may have given a role meanwhile. */
  introduce() {
    this.note.textContent = this.person.note || 'роль не указана';
    if (this.chat && !this.group) { this.chat = 0; this.load().catch(() => this.town.lost()); } // the group is another one now
    this.chats?.draw();
  }

  /** Another chat of the same person. */
  async turnTo(chat) {
    this.chat = chat;
    this.toast.textContent = '';
    try { await this.load(); } catch { this.town.lost(); }
  }

  async load() {
    const chat = await get(`${this.path}?chat=${this.chat}`);
    this.composer.commands = chat.commands;
    this.blocked = chat.blocked;
    this.about = chat.about;
    const messages = chat.messages.map((message) => seenBy(this, message));
    this.messages = new Map(messages.map((message) => [message.id, message]));
    this.log.replaceChildren(...messages.map((message) => bubble(message, this.hands())));
    this.chats.draw();
    this.rove.refresh();
    this.settle();
    this.composer.draft();
    this.toEnd();
  }

  /** What a bubble may do with this phone. */
  hands() {
    return {
      isOurs: (bot) => bot.toLowerCase() === this.town.bot.username.toLowerCase(),
      follow: (link) => this.follow(link),
      elsewhere: (payload) => this.town.openAt(payload),
      command: (text) => this.act('text', { text }),
      press: (message, one, node) => this.press(message, one, node),
      edit: (message) => this.composer.beginEdit(message),
      picture: (message) => pictureOver(this.over, message.photo.url),
    };
  }

  askCommands() { get(this.path).then((chat) => { this.composer.commands = chat.commands; this.about = chat.about; this.settle(); }, () => {}); }

  apply(change) {
    if (change.type === 'answer') { this.answered(change); return; }
    if (change.chat !== (this.chat || this.person.id)) { this.chats.draw(); return; }
    const end = this.stuck;
    switch (change.type) {
      case 'message': this.put(change.message); break;
      case 'edited': this.put(change.message); break;
      case 'deleted': this.drop(change.message.id); break;
      case 'typing': this.typing(); break;
      case 'blocked': this.blocked = true; break;
      case 'unblocked': this.blocked = false; break;
      default: break;
    }
    this.settle();
    if (end || change.message?.mine) this.toEnd(); else this.look();
  }

  put(told) {
    const message = seenBy(this, told);
    const before = this.log.querySelector(`[data-id="${message.id}"]`);
    const item = bubble(message, this.hands());
    this.messages.set(message.id, message);
    if (!before) {
      this.log.append(item);
      if (!message.mine) this.status.textContent = '';
    } else {
      const focus = this.rove.focusIn(before);
      before.replaceWith(item);
      if (focus !== null) this.rove.restore(item, focus);
    }
    this.rove.refresh(before ? null : item);
  }

  drop(id) {
    this.messages.delete(id);
    this.log.querySelector(`[data-id="${id}"]`)?.remove();
    this.rove.refresh();
  }

  typing() {
    this.status.textContent = 'печатает…';
    clearTimeout(this.typingTimer);
    this.typingTimer = setTimeout(() => { this.status.textContent = ''; }, TYPING);
  }

  /** Shows the foot that fits: START, unblock, or the line to write in; and the title of each first message of a day. */
  settle() {
    const fresh = this.messages.size === 0;
    const closed = this.blocked && !this.chat;
    this.startButton.hidden = !fresh || this.blocked || Boolean(this.chat);
    this.unblockButton.hidden = !closed;
    this.composer.node.hidden = (fresh && !this.chat) || closed;
    this.composer.inGroup(Boolean(this.chat));
    this.empty.hidden = !fresh;
    if (fresh && this.chat) this.empty.replaceChildren(el('p', {}, 'Здесь пока ничего не написали'));
    else if (fresh) {
      const { name } = this.town.bot;
      this.empty.replaceChildren(el('strong', {}, name), this.about ? el('p', {}, this.about) : '',
        el('p', { class: 'next' }, this.blocked ? 'Бот заблокирован. Разблокируйте его, чтобы начать' : 'Нажмите «Запустить», чтобы начать'));
    }
    let day = '';
    for (const item of this.log.children) {
      item.classList.toggle('first-of-day', item.dataset.day !== day);
      day = item.dataset.day;
    }
  }

  atEnd() { return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 48; }
  toEnd() { this.stuck = true; this.log.scrollTop = this.log.scrollHeight; this.look(); }

  /** Marks as read what stands before the eyes. */
  look() {
    const here = this.node.isConnected && this.node.offsetParent !== null && document.visibilityState === 'visible';
    const { unread } = this;
    if (here && this.atEnd() && unread.length) {
      post(`${this.path}/read`, { chat: this.chat }).catch(() => {}); // the next look tries again
    }
    this.newer.hidden = this.atEnd() || unread.length === 0;
    this.newer.textContent = `↓ ${plural(unread.length, 'новое сообщение', 'новых сообщения', 'новых сообщений')}`;
  }

  // what the person does

  async act(what, body = {}, again = () => this.act(what, body)) {
    try {
      const answer = await post(`${this.path}/${what}`, { chat: this.chat, ...body });
      this.trouble.hidden = true;
      return answer;
    } catch (error) {
      this.fail(error, again);
      return null;
    }
  }

  fail(error, again) {
    if (error instanceof Away) this.town.lost();
    this.trouble.replaceChildren(el('span', {}, error.message),
      error.again ? button('Повторить', () => { this.trouble.hidden = true; again(); }) : '',
      iconButton('close', 'Закрыть', () => { this.trouble.hidden = true; }));
    this.trouble.hidden = false;
  }

  /** A link into our bot: to a group, to START with its words, or only to the talk. */
  follow({ toGroup, payload }) { return toGroup ? this.chats.choose(payload) : payload === null ? this.turnTo(0) : this.start(payload); }

  async start(payload) {
    if (this.chat) await this.turnTo(0);
    return this.act('start', { payload }); // unblocks the bot too, as the real button does
  }

  async press(message, one, node) {
    if (this.blocked) return this.fail(new Refused('Бот заблокирован. Сначала разблокируйте его.'));
    node.setAttribute('aria-busy', 'true');
    const answer = await this.act('press', { message_id: message.id, data: one.data }, () => this.press(message, one, node));
    if (!answer) return node.removeAttribute('aria-busy');
    const free = () => { node.removeAttribute('aria-busy'); this.waiting.delete(answer.query); };
    if (this.early?.query_id === answer.query) return free();
    this.waiting.set(answer.query, free);
    setTimeout(free, ANSWER_WAIT);
  }

  answered({ query_id, text, show_alert }) {
    const free = this.waiting.get(query_id);
    if (free) free(); else this.early = { query_id };
    if (!text) return;
    if (show_alert) { alertOver(this.over, text); return; }
    this.toast.textContent = text;
    clearTimeout(this.toastTimer);
    this.toastTimer = setTimeout(() => { this.toast.textContent = ''; }, TOAST);
  }

  menu() {
    sheet(this.over, this.person.name, [
      { title: 'Выбрать другого человека', act: () => this.town.choose(this) },
      this.chat ? { title: 'Удалить бота из группы', note: 'Руководитель узнает об этом', act: () => this.act('remove') } : null,
      this.blocked
        ? { title: 'Разблокировать бота', act: () => this.act('unblock') }
        : { title: 'Заблокировать бота', note: 'Бот не сможет писать этому человеку', act: () => this.act('block') },
      { title: 'Убрать этот телефон с экрана', note: 'Переписка останется', act: () => this.town.closePhone(this) },
    ].filter(Boolean));
  }
}
