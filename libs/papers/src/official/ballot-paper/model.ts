/**
 * Phiếu bầu for printing. No name, no number, nothing that tells one sheet from another of its form. Matters that the same
 * members may vote on share a form: a member who takes no part in one matter is given one form less, never a sheet of their own.
 */
export interface BallotPaperData {
  readonly councilName: string;
  /** Title of the session. */
  readonly session: string;
  /** «ngày 26 tháng 11 năm 2026» */
  readonly day: string;
  /** What is voted on: name of the award. */
  readonly subject: string;
  readonly round: number;
  readonly forms: readonly { readonly items: readonly { readonly title: string; readonly subtitle: string }[] }[];
}

export interface BallotPaperView {
  readonly council: string;
  readonly session: string;
  readonly subject: string;
  readonly how: readonly string[];
  readonly forms: readonly {
    /** «Tờ A»; empty where there is one form only. */
    readonly label: string;
    readonly rows: readonly { readonly ordinal: string; readonly title: string; readonly subtitle: string }[];
  }[];
  readonly foot: string;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The sheets as text: one form after the other, each once. */
export function ballotPaperView(data: BallotPaperData): BallotPaperView {
  let ordinal = 0;
  return {
    council: data.councilName,
    session: `${data.session}, ${data.day}`,
    subject: data.round > 1 ? `${data.subject} (vòng ${data.round})` : data.subject,
    how: [
      'Mỗi mục đánh dấu X vào một ô: Đồng ý hoặc Không đồng ý.',
      'Mục để trống hoặc đánh dấu cả hai ô là không hợp lệ đối với mục đó; các mục khác vẫn tính.',
      'Không ghi tên, không ký, không viết thêm gì vào phiếu.',
    ],
    forms: data.forms.map(({ items }, i) => ({
      label: data.forms.length > 1 ? `Tờ ${LETTERS[i] ?? String(i + 1)}` : '',
      rows: items.map(({ title, subtitle }) => ({ ordinal: String(++ordinal), title, subtitle })),
    })),
    foot: '',
  };
}
