import type { RetalliedItem, RetallyReport } from '../src';
import { el, groups, sign } from './dom';
import { finding } from './finding';
import { choiceWords, dayWords, doesNotProve, partsWords, proves, resultWords, verdictWords } from './words';

type Open = (file: File) => Promise<void>;

export const reading = (): HTMLElement => el('p', { class: 'wait', role: 'status' }, 'Đang đọc hồ sơ …');

/** Where no record is in the page: choose one. */
export function choosing(open: Open): Node[] {
  return [
    el('h1', { tabindex: '-1' }, 'Kiểm lại một cuộc bỏ phiếu kín'),
    el(
      'p',
      { class: 'mute lead' },
      'Chọn tệp hồ sơ kiểm phiếu (.json) tải về từ trang của phiên họp. Trang này không cần mạng và không gửi gì đi.',
    ),
    chooser(open, 'Chọn tệp hồ sơ'),
    limits(),
  ];
}

/** A record that was counted again. */
export function recounted(report: RetallyReport, record: unknown, open: Open): Node[] {
  return [
    el('h1', { tabindex: '-1' }, verdictWords(report)),
    about(report),
    checkList(report),
    ...(report.root === null ? [] : [seal(report.root, report.fingerprint ?? '')]),
    ...(report.items.length === 0 ? [] : [finding(report), itemList(report.items)]),
    limits(),
    el('section', {}, el('h2', {}, 'Tệp khác'), ...saving(report, record), chooser(open, 'Kiểm một tệp khác')),
  ];
}

function chooser(open: Open, label: string): HTMLElement {
  const input = el('input', { type: 'file', accept: '.json,application/json', class: 'vh', id: 'file' });
  input.addEventListener('change', () => {
    const [file] = Array.from(input.files ?? []);
    if (file) void open(file);
  });
  const box = el(
    'div',
    { class: 'drop' },
    input,
    el('label', { class: 'button', for: 'file' }, label),
    el('span', { class: 'mute' }, 'hoặc kéo tệp vào đây'),
  );
  box.addEventListener('dragover', (event) => event.preventDefault());
  box.addEventListener('drop', (event) => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) void open(file);
  });
  return box;
}

/** The record by itself, for `ops retally` or another page. */
function saving({ head }: RetallyReport, record: unknown): Node[] {
  if (head === null) return [];
  const link = el('a', { class: 'button', download: `ho-so-kiem-phieu-${head.vote.id}.json` }, 'Lưu dữ liệu (.json)');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(record)], { type: 'application/json' }));
  return [link];
}

function about({ head, items }: RetallyReport): HTMLElement {
  if (head === null) return el('p', {}, 'Chọn đúng tệp hồ sơ kiểm phiếu (.json) tải về từ trang của phiên họp.');
  const { council, session, vote } = head;
  const lines: [string, string][] = [
    ['Cuộc bỏ phiếu', vote.round > 1 ? `${vote.title}, vòng ${vote.round}` : vote.title],
    ['Phiên họp', `${session.title}, ${dayWords(session.date)}`],
    ['Hội đồng', council.name],
    ['Có mặt', `${vote.present} trong ${vote.totalMembers} thành viên`],
    ['Nội dung', vote.quota === null ? String(items.length) : `${items.length}, chỉ tiêu ${vote.quota}`],
    ['Căn cứ', vote.rule.citation],
  ];
  return el('dl', { class: 'about' }, ...lines.flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, value)]));
}

/** What does not hold stands first. */
function checkList({ ok: isSound, checks }: RetallyReport): HTMLElement {
  const ordered = [...checks.filter(({ ok }) => !ok), ...checks.filter(({ ok }) => ok)];
  const advice = isSound ? null : el('p', {}, 'Giữ nguyên tệp này và báo chủ trì Hội đồng.');
  const rows = ordered.map(({ ok, title, detail }) =>
    el(
      'li',
      { class: ok ? 'holds' : 'fails' },
      sign(ok ? 'good' : 'bad'),
      el('span', { class: 'vh' }, ok ? 'Đúng: ' : 'Sai: '),
      el('div', {}, el('b', {}, title), el('p', { class: 'mute' }, detail)),
    ),
  );
  return el('section', {}, el('h2', {}, 'Đã kiểm những gì'), advice, el('ul', { class: 'checks' }, ...rows));
}

/** The root to be compared with the minutes: by eye, or by typing it. */
function seal(root: string, fingerprint: string): HTMLElement {
  const answer = el('p', { role: 'status', class: 'answer' });
  const input = el('input', { id: 'root', autocomplete: 'off', spellcheck: 'false' });
  input.addEventListener('input', () => {
    const typed = input.value.toLowerCase().replace(/[\s\-–:.]/g, '');
    const ok = typed === root;
    answer.replaceChildren(
      ...(typed === ''
        ? []
        : [
            sign(ok ? 'good' : 'bad'),
            ok ? 'Trùng: đây đúng là hồ sơ đã niêm.' : 'Chưa trùng với mã niêm của hồ sơ này.',
          ]),
    );
  });
  return el(
    'section',
    {},
    el('h2', {}, 'Mã niêm của hồ sơ'),
    el('p', { class: 'hex' }, groups(root)),
    el('label', { for: 'root' }, 'Mã niêm in trong biên bản kiểm phiếu'),
    input,
    answer,
    el(
      'details',
      {},
      el('summary', {}, 'Khoá đã ký hồ sơ'),
      el('p', { class: 'hex' }, groups(fingerprint)),
      el('p', { class: 'mute' }, 'So với khoá mà cơ quan công bố.'),
    ),
  );
}

function itemList(items: readonly RetalliedItem[]): HTMLElement {
  return el(
    'section',
    {},
    el('h2', {}, `${items.length} nội dung`),
    el('ol', { class: 'items' }, ...items.map(itemRow)),
  );
}

function itemRow(item: RetalliedItem): HTMLElement {
  const place = item.rank === null ? '' : `, thứ ${item.rank}`;
  return el(
    'li',
    {},
    el('h3', {}, `${item.seq}. ${item.title}`),
    el('p', { class: 'mute' }, item.subtitle),
    el('p', {}, el('b', {}, `${resultWords[item.result]}${place}`), `: ${item.arithmetic}`),
    el('p', { class: 'mute' }, partsWords(item)),
    item.ok ? null : el('p', { class: 'answer fails' }, sign('bad'), 'Có điểm không đúng ở nội dung này.'),
    ballotList(item),
  );
}

function ballotList({ ballots }: RetalliedItem): HTMLElement | null {
  if (ballots.length === 0) return null;
  const rows = ballots.map(({ code, choice }) =>
    el('tr', {}, el('td', { class: 'code' }, code), el('td', {}, choiceWords[choice])),
  );
  const table = el(
    'table',
    {},
    el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, 'Mã phiếu'), el('th', { scope: 'col' }, 'Lựa chọn'))),
    el('tbody', {}, ...rows),
  );
  return el('details', {}, el('summary', {}, `Danh sách ${ballots.length} mã phiếu`), table);
}

function limits(): HTMLElement {
  const listed = (title: string, lines: readonly string[]): HTMLElement =>
    el('div', {}, el('h3', {}, title), el('ul', { class: 'plain' }, ...lines.map((line) => el('li', {}, line))));
  return el(
    'section',
    { class: 'limits' },
    el('h2', {}, 'Trang này chứng tỏ điều gì'),
    listed('Chứng tỏ', proves),
    listed('Không chứng tỏ', doesNotProve),
  );
}
