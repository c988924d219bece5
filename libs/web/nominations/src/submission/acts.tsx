import { nominations, type SubmissionDetailView } from '@gs/contracts';
import { FileText } from 'lucide-react';
import { useState } from 'react';
import { Button, MenuButton } from '@gs/web-ui';
import { urlOf } from '@gs/web-platform';
import { ForwardDialog } from './forward-dialog';
import { ReturnDialog } from './return-dialog';
import type { Forward } from './use-acts';
import { WithdrawDialog } from './withdraw-dialog';
import type { Action } from './words';

const papers = [
  ['nominee-list', 'Danh sách trích ngang'],
  ['submission-letter', 'Tờ trình'],
] as const;
const labels: Readonly<Record<Forward, string>> = {
  submit: 'Duyệt và trình',
  receive: 'Tiếp nhận',
  forward: 'Đưa ra Hội đồng',
};
const forwards: readonly Forward[] = ['submit', 'receive', 'forward'];

/** What whoever looks may do now, one primary; and the papers of the list. */
export function Acts({ submission }: { readonly submission: SubmissionDetailView }) {
  const [asking, setAsking] = useState<Forward | 'return' | 'withdraw' | null>(null);
  const may = (action: Action): boolean => submission.allowedActions.includes(action);
  const next = forwards.find(may);
  const close = (): void => setAsking(null);
  return (
    <>
      <MenuButton
        label="Tải về"
        icon={FileText}
        choices={papers.flatMap(([paper, name]) =>
          (['docx', 'pdf'] as const).map((format) => ({
            id: `${paper}.${format}`,
            label: `${name} (${format === 'pdf' ? 'PDF' : 'Word'})`,
            href: urlOf(nominations.submissionPaper, { params: { id: submission.id, paper, format } }),
          })),
        )}
      />
      {may('withdraw') ? <Button onPress={() => setAsking('withdraw')}>Rút</Button> : null}
      {may('return') ? <Button onPress={() => setAsking('return')}>Trả bổ sung</Button> : null}
      {next ? (
        <Button kind="primary" onPress={() => setAsking(next)}>
          {labels[next]}
        </Button>
      ) : null}
      {asking === 'return' ? <ReturnDialog submission={submission} onClose={close} /> : null}
      {asking === 'withdraw' ? <WithdrawDialog submission={submission} onClose={close} /> : null}
      {asking === 'submit' || asking === 'receive' || asking === 'forward' ? (
        <ForwardDialog act={asking} submission={submission} onClose={close} />
      ) : null}
    </>
  );
}
