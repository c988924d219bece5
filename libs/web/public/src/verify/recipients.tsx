import type { PublicDecisionView, SubjectKindView } from '@gs/contracts';
import { useId, useState } from 'react';
import { plain } from './words';

type Recipient = PublicDecisionView['recipients'][number];
const headings: Readonly<Record<SubjectKindView, string>> = {
  collective: 'Tập thể',
  household: 'Hộ gia đình',
  person: 'Cá nhân',
};
const kinds = Object.keys(headings) as SubjectKindView[];

/** The annexed list, with a box to find one name in it. */
export function Recipients({ recipients }: { readonly recipients: readonly Recipient[] }) {
  const box = useId();
  const [sought, setSought] = useState('');
  const wanted = plain(sought.trim());
  const shown =
    wanted === '' ? recipients : recipients.filter((row) => plain(`${row.name} ${row.unitName}`).includes(wanted));
  if (recipients.length === 0) return null;
  return (
    <section className="verify-list" aria-label="Danh sách kèm theo quyết định">
      <div className="sec">
        <h2>Danh sách kèm theo</h2>
        <span className="n">{recipients.length}</span>
      </div>
      <label className="small" htmlFor={box}>
        Tìm một tên trong danh sách
      </label>
      <input
        id={box}
        className="input"
        value={sought}
        onChange={(event) => setSought(event.target.value)}
        placeholder="Gõ không dấu cũng được"
        autoComplete="off"
      />
      <p className="small mute" role="status">
        {wanted === ''
          ? ''
          : shown.length > 0
            ? `${shown.length} trong ${recipients.length} tên`
            : 'Không có tên này trong danh sách của quyết định.'}
      </p>
      {kinds.map((kind) => {
        const rows = shown.filter((row) => row.kind === kind);
        return rows.length === 0 ? null : (
          <div key={kind}>
            <h3>
              {headings[kind]} <span className="n">{rows.length}</span>
            </h3>
            <ol>
              {rows.map((row) => (
                <li key={`${row.seq} ${row.name}`} value={row.seq}>
                  <span className="num">{row.seq}</span>
                  <b>{row.name}</b>
                  <span className="small mute">{row.unitName}</span>
                </li>
              ))}
            </ol>
          </div>
        );
      })}
    </section>
  );
}
