import type { SessionDetailView } from '@gs/contracts';
import { Button, Section, SidePanel, VerdictList, type StateTone } from '@gs/web-ui';
import { outcomeCopy } from '@gs/web-platform';
import { EvidenceList, EvidenceViewer, useOpenFile } from './evidence';
import type { PackItem } from './comparison';

interface Props {
  readonly session: SessionDetailView;
  readonly items: readonly PackItem[];
  readonly item: PackItem;
  readonly awardName: string;
  readonly hrefOf: (id: string) => string;
  readonly closeHref: string;
  /** Null: whoever reads has no seat, or the vote on the item is open already. */
  readonly onDeclare: (() => void) | null;
}

/** What a member reads of one item: the summary, what the check of the conditions found, the evidence. */
export function ItemPanel({ session, items, item, awardName, hrefOf, closeHref, onDeclare }: Props) {
  const at = items.indexOf(item);
  const { file, hrefOf: fileHref } = useOpenFile(item);
  const previous = items[at - 1];
  const next = items[at + 1];
  return (
    <SidePanel
      label={item.title}
      rowId={item.id}
      closeHref={closeHref}
      position={`Mục ${at + 1} trong ${items.length}`}
      previousHref={previous ? hrefOf(previous.id) : undefined}
      nextHref={next ? hrefOf(next.id) : undefined}
      footer={
        onDeclare ? (
          <Button kind="quiet" onPress={onDeclare}>
            Tôi không tham gia mục này
          </Button>
        ) : undefined
      }
    >
      {file ? (
        <EvidenceViewer sessionId={session.id} itemId={item.id} file={file} closeHref={fileHref(null)} />
      ) : (
        <>
          <h2>{item.title}</h2>
          <p className="mute">{[item.subtitle, awardName].filter(Boolean).join('. ')}</p>
          {item.facts.length > 0 ? (
            <dl className="kv pack-facts">
              {item.facts.map((fact) => (
                <div key={fact.label}>
                  <dt>{fact.label}</dt>
                  <dd>{fact.value || '–'}</dd>
                </div>
              ))}
            </dl>
          ) : null}
          <Section title="Tóm tắt" small>
            {item.summary ? (
              <p className="prose">{item.summary}</p>
            ) : (
              <p className="small mute">Chưa có tóm tắt cho mục này.</p>
            )}
          </Section>
          {item.findings.length > 0 ? (
            <Section title="Kiểm tra điều kiện" small note={item.findings.length}>
              <VerdictList
                label="Kiểm tra điều kiện"
                items={problemsFirst(item.findings).map((finding, index) => ({
                  id: String(index),
                  ...findingCopy(finding),
                }))}
              />
            </Section>
          ) : null}
          <Section title="Minh chứng" small note={item.evidence.length > 0 ? item.evidence.length : undefined}>
            <EvidenceList item={item} hrefOf={fileHref} />
          </Section>
        </>
      )}
    </SidePanel>
  );
}

const order = ['unmet', 'hold', 'unknown', 'met'];

/** What is open or missing before what is met; else as they came. */
const problemsFirst = (findings: PackItem['findings']): PackItem['findings'] =>
  [...findings].sort((left, right) => order.indexOf(left.outcome) - order.indexOf(right.outcome));

const isKnown = (outcome: string): outcome is keyof typeof outcomeCopy => outcome in outcomeCopy;

function findingCopy(finding: PackItem['findings'][number]): {
  readonly tone: StateTone;
  readonly title: string;
  readonly verdict: string;
  readonly cite: string;
} {
  const copy = isKnown(finding.outcome)
    ? outcomeCopy[finding.outcome]
    : { tone: 'none' as const, label: finding.outcome };
  return { tone: copy.tone, title: finding.text, verdict: copy.label, cite: finding.cite };
}
