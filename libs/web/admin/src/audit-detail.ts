/** What is counted, after its number: «106 mục». */
const counted: Readonly<Record<string, string>> = {
  rows: 'dòng',
  submissions: 'tờ trình',
  items: 'mục',
  passed: 'đạt',
  members: 'thành viên',
  entries: 'người',
  exceptions: 'ý kiến khác',
  recipients: 'đối tượng',
  removed: 'đối tượng bị bỏ',
  failures: 'lần sai',
  added: 'thêm',
  changed: 'sửa',
  setAside: 'để lại',
};

/** What is named, before its value: «lý do: …». */
const named: Readonly<Record<string, string>> = {
  username: 'tên đăng nhập',
  name: 'tên',
  reason: 'lý do',
  issuer: 'nơi ban hành',
  part: 'giấy tờ',
  ruleId: 'điều kiện',
  award: 'khen',
  version: 'bản',
  over: 'thay bản',
};

const methods: Readonly<Record<string, string>> = { open: 'biểu quyết công khai', secret: 'bỏ phiếu kín' };

/** Figures that are interesting only when something happened. */
const quietAtZero = new Set(['changed', 'setAside', 'removed', 'exceptions']);

/**
 * The facts of a line of the log in words. Links to records by their inner numbers are left out; a file's print is
 * shortened. `awardName` gives the name of an award's code.
 */
export function detailWords(
  facts: Readonly<Record<string, unknown>>,
  awardName: (code: string) => string | undefined,
): string {
  return Object.entries(facts)
    .map(([key, value]) => factWords(key, value, awardName))
    .filter((words) => words !== '')
    .join(', ');
}

function factWords(key: string, value: unknown, awardName: (code: string) => string | undefined): string {
  if (typeof value === 'number') {
    const noun = counted[key];
    return noun === undefined || (value === 0 && quietAtZero.has(key)) ? '' : `${value} ${noun}`;
  }
  if (typeof value === 'boolean') {
    if (key === 'demo') return value ? 'tài khoản trình diễn' : '';
    return key === 'disabled' && value ? 'khoá tài khoản' : '';
  }
  if (typeof value !== 'string' || value === '') return '';
  if (key === 'method') return methods[value] ?? '';
  if (key === 'sha256') return `dấu tệp ${value.slice(0, 12)}`;
  if (key === 'award') return awardName(value) ?? `${named.award} ${value}`;
  const label = named[key];
  return label === undefined ? '' : `${label}: ${value}`;
}
