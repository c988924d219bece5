import { acceptableFaults, ledger, ledgerFields, type LedgerField, type LedgerRowView } from '@gs/contracts';
import { useCallback, useState } from 'react';
import {
  Button,
  Checkbox,
  Note,
  ProblemNote,
  Section,
  SidePanel,
  TextArea,
  TextField,
  formatDateTime,
  formatNumber,
  toast,
} from '@gs/web-ui';
import { api, fieldErrors, useCommand } from '@gs/web-platform';
import { rowStates } from './words';

type Acceptable = (typeof acceptableFaults)[number];
interface Settlement {
  readonly corrections: Partial<Record<LedgerField, string>>;
  readonly accept: readonly Acceptable[];
  readonly reason: string;
}

const fields = Object.keys(ledgerFields) as LedgerField[];
const figures: ReadonlySet<LedgerField> = new Set(['subject', 'year', 'decisionNo', 'decidedOn', 'birth']);
const acceptWords: Readonly<Record<Acceptable, string>> = {
  DUPLICATE_CONTRADICTS: 'Cả hai quyết định đều đúng: nhận thêm quyết định này',
  NAME_DISAGREES: 'Đúng người này, tên trong tệp ghi khác',
};

const acceptedAt: Readonly<Record<Acceptable, LedgerField>> = {
  DUPLICATE_CONTRADICTS: 'decisionNo',
  NAME_DISAGREES: 'name',
};

/** One row beside the list: why it waits, its fields to be corrected, and the two ways out. */
export function RowPanel({ row, closeHref }: { readonly row: LedgerRowView; readonly closeHref: string }) {
  const [typed, setTyped] = useState<Partial<Record<LedgerField, string>>>({});
  const [accept, setAccept] = useState<readonly Acceptable[]>([]);
  const [reason, setReason] = useState('');
  const take = useCommand(
    useCallback(
      (idempotencyKey: string, { corrections, accept: accepted, reason: why }: Settlement) =>
        api(ledger.take, {
          params: { id: row.id },
          body: { version: row.version, corrections, accept: [...accepted], reason: why },
          idempotencyKey,
        }),
      [row.id, row.version],
    ),
  );
  const dismiss = useCommand(
    useCallback(
      (idempotencyKey: string, why: string) =>
        api(ledger.dismiss, { params: { id: row.id }, body: { version: row.version, reason: why }, idempotencyKey }),
      [row.id, row.version],
    ),
  );
  const isOpen = row.state === 'open';
  const errors = fieldErrors(take.problem);
  const faulty = new Set(row.findings.map(({ field }) => field));
  // A correction may bring to light what the row did not show before.
  const offered = acceptableFaults.filter(
    (code) =>
      row.findings.some((finding) => finding.code === code) || errors[`corrections.${acceptedAt[code]}`] !== undefined,
  );
  // Only what was typed anew is sent: a masked number is never written back over the real one.
  const corrections = Object.fromEntries(
    Object.entries(typed).filter(([field, text]) => text !== (row.cells[field as LedgerField] ?? '')),
  );
  const shown = fields.filter((field) => row.cells[field] !== undefined || faulty.has(field) || common.has(field));
  return (
    <SidePanel
      label={`Dòng ${row.line} của ${row.fileName}`}
      rowId={row.id}
      closeHref={closeHref}
      position={`${row.fileName}, dòng ${formatNumber(row.line)}`}
      footer={
        isOpen ? (
          <>
            <Button
              kind="primary"
              isLoading={take.isRunning}
              onPress={() =>
                void take
                  .run({ corrections, accept, reason })
                  .then((done) => (done ? toast('Đã nhận dòng này') : undefined))
              }
            >
              Nhận dòng này
            </Button>
            <Button
              isDisabled={reason.trim() === ''}
              isLoading={dismiss.isRunning}
              onPress={() =>
                void dismiss.run(reason).then((done) => (done ? toast('Đã ghi thôi không nhận') : undefined))
              }
            >
              Thôi không nhận
            </Button>
          </>
        ) : undefined
      }
    >
      <h2>{isOpen ? 'Vì sao dòng này chờ' : rowStates[row.state]}</h2>
      {isOpen ? null : (
        <p className="mute">
          {[row.settledBy ?? 'Nhập lại tệp', row.settledAt ? formatDateTime(row.settledAt) : '', row.reason]
            .filter(Boolean)
            .join('. ')}
        </p>
      )}
      <Note tone={isOpen ? 'warning' : 'plain'}>
        {row.findings.map((finding) => (
          <p key={`${finding.code} ${finding.column}`}>
            {finding.field === null ? '' : <b>{ledgerFields[finding.field]}: </b>}
            {finding.sentence}
          </p>
        ))}
      </Note>
      <ProblemNote
        problem={
          take.problem?.code === 'VALIDATION_FAILED'
            ? { ...still, errors: take.problem.errors }
            : (take.problem ?? dismiss.problem)
        }
      />
      {isOpen ? (
        <div className="form">
          {shown.map((field) => (
            <TextField
              key={field}
              label={ledgerFields[field]}
              value={typed[field] ?? row.cells[field] ?? ''}
              onChange={(text) => setTyped({ ...typed, [field]: text })}
              error={errors[`corrections.${field}`]}
              isFigures={figures.has(field)}
              maxLength={500}
            />
          ))}
          {offered.map((code) => (
            <Checkbox
              key={code}
              isSelected={accept.includes(code)}
              onChange={(on) => setAccept(on ? [...accept, code] : accept.filter((each) => each !== code))}
            >
              {acceptWords[code]}
            </Checkbox>
          ))}
          <TextArea
            label="Lý do"
            hint="Bắt buộc khi thôi không nhận, hoặc khi nhận dù còn khác biệt."
            value={reason}
            onChange={setReason}
            error={
              errors['reason'] ?? (take.problem?.code === 'OVERRIDE_REASON_NEEDED' ? 'Ghi lý do nhận.' : undefined)
            }
            maxLength={500}
            rows={2}
          />
        </div>
      ) : null}
      <Section title="Nguyên văn trong tệp" small>
        <dl className="kv">
          {row.raw.map(({ column, text }, at) => (
            <div key={`${column} ${at}`}>
              <dt>{column}</dt>
              <dd>{text || '–'}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </SidePanel>
  );
}

/** Offered even where the file has no such cell: what most rows lack. */
const common: ReadonlySet<LedgerField> = new Set(['subject', 'unit', 'award', 'year', 'decisionNo', 'decidedOn']);
const still = { title: 'Dòng này còn lỗi', detail: 'Sửa các ô được đánh dấu rồi nhận lại. Dòng vẫn chờ ở đây.' };
