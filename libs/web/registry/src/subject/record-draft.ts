import type { NewRecord, RecordKind } from './use-records';

/** What an officer has filled in so far, whichever kind is chosen. */
export interface RecordDraft {
  readonly reason: string;
  readonly documentNo: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly form: string | null;
  readonly fromUnit: string;
  readonly months: number | null;
  readonly remarkNo: string;
  readonly initiativeId: string | null;
  readonly grantId: string | null;
  readonly restedOn: string | null;
}

export const emptyDraft: RecordDraft = {
  reason: '',
  documentNo: '',
  from: null,
  to: null,
  form: null,
  fromUnit: '',
  months: null,
  remarkNo: '',
  initiativeId: null,
  grantId: null,
  restedOn: null,
};

type FormCode = Extract<NewRecord, { kind: 'discipline' }>['form'];

/** The record to send; null while something it needs is not filled in. */
export function recordOf(kind: RecordKind, draft: RecordDraft): NewRecord | null {
  const documentNo = draft.documentNo.trim();
  const { from, to, grantId, initiativeId } = draft;
  if (documentNo === '') return null;
  switch (kind) {
    case 'hold':
      return draft.reason.trim() === '' || from === null
        ? null
        : { kind, reason: draft.reason.trim(), since: from, documentNo };
    case 'discipline':
      return from === null || draft.form === null ? null : { kind, form: draft.form as FormCode, from, to, documentNo };
    case 'leave':
      return from === null || to === null ? null : { kind, from, to, documentNo };
    case 'transfer':
      return from === null || draft.fromUnit.trim() === '' || draft.months === null
        ? null
        : {
            kind,
            on: from,
            fromUnit: draft.fromUnit.trim(),
            monthsAtOldUnit: draft.months,
            remarkNo: draft.remarkNo.trim(),
            documentNo,
          };
    case 'initiative-use':
      return initiativeId === null || grantId === null ? null : { kind, initiativeId, grantId, documentNo };
    case 'title-basis':
      return grantId === null || draft.restedOn === null
        ? null
        : { kind, grantId, restedOn: draft.restedOn === 'rating' ? 'rating' : 'initiative', documentNo };
  }
}
