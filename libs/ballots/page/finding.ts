import { checkSlip, readCode, readSlip, standingsOf, type RetallyReport, type SlipReport } from '../src';
import { el, sign } from './dom';
import { choiceWords } from './words';

/** «Tìm phiếu của tôi»: codes as somebody types them, or a whole receipt as it was kept. */
export function finding(report: RetallyReport): HTMLElement {
  const answer = el('ul', { class: 'checks' });
  const input = el('textarea', { id: 'codes', rows: '3', spellcheck: 'false', autocomplete: 'off' });
  let latest = 0;
  input.addEventListener('input', () => {
    const asked = (latest += 1);
    void answersTo(report, input.value).then((rows) => {
      if (asked === latest) answer.replaceChildren(...rows);
    });
  });
  return el(
    'section',
    {},
    el('h2', {}, 'Tìm phiếu của tôi'),
    el('label', { for: 'codes' }, 'Mã phiếu, mỗi dòng một mã; hoặc dán cả biên nhận'),
    input,
    el('p', { class: 'mute' }, 'Mã chỉ ở trên máy này. Đưa mã cho ai là cho người ấy biết lựa chọn của mình.'),
    el('div', { role: 'status' }, answer),
  );
}

async function answersTo(report: RetallyReport, typed: string): Promise<HTMLElement[]> {
  const slip = readSlip(typed);
  if (slip !== null) return slipRows(await checkSlip(report, slip));
  return typed
    .split(/[\n,;]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) => codeRows(report, line));
}

function codeRows(report: RetallyReport, line: string): HTMLElement[] {
  if (readCode(line) === null) return [row('unsure', line, 'Mã có 10 chữ và số, ví dụ 7K3QX-M2D9A.')];
  const standings = standingsOf(report, line);
  if (standings.length === 0)
    return [row('bad', line, 'Không có trong hồ sơ này. Xem lại từng chữ; nếu đúng mã, mang biên nhận báo chủ trì.')];
  return standings.map(({ item, ballot, isCertain }) => {
    const where = `Nội dung số ${item.seq}, ${item.title}`;
    const doubt = ' Hai lá phiếu của nội dung này trùng mã: màn hình đã bỏ phiếu cho biết lá nào là của mình.';
    return row(
      isCertain ? 'good' : 'unsure',
      `${ballot.code}: ${choiceWords[ballot.choice]}`,
      where + (isCertain ? '' : `.${doubt}`),
    );
  });
}

function slipRows({ isOfThisVote, isSigned, lines, provesFault }: SlipReport): HTMLElement[] {
  if (!isOfThisVote) return [row('bad', 'Biên nhận của một cuộc bỏ phiếu khác', 'Mở hồ sơ của cuộc bỏ phiếu ấy.')];
  const signature = isSigned
    ? row('good', 'Biên nhận do hệ thống ký', 'Chữ ký hợp lệ.')
    : row('bad', 'Chữ ký trên biên nhận không hợp lệ', 'Biên nhận đã bị sửa, hoặc không do khoá của hồ sơ này ký.');
  const told = {
    same: 'Có trong hồ sơ, ghi đúng.',
    other: 'Hồ sơ ghi lựa chọn khác.',
    missing: 'Không có trong hồ sơ.',
  };
  const rows = lines.map(({ code, choice, found, item }) => {
    const where = item === null ? '' : ` Nội dung số ${item.seq}, ${item.title}.`;
    return row(found === 'same' ? 'good' : 'bad', `${code}: ${choiceWords[choice]}`, told[found] + where);
  });
  const fault = row(
    'bad',
    'Biên nhận này chứng tỏ hồ sơ sai',
    'Mang biên nhận báo chủ trì; vòng bỏ phiếu phải huỷ và làm lại.',
  );
  return [signature, ...rows, ...(provesFault ? [fault] : [])];
}

function row(kind: 'good' | 'bad' | 'unsure', title: string, detail: string): HTMLElement {
  return el(
    'li',
    { class: kind === 'bad' ? 'fails' : 'holds' },
    sign(kind),
    el('div', {}, el('b', { class: 'code' }, title), el('p', { class: 'mute' }, detail)),
  );
}
