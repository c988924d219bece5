import type { ResponseOf, registry } from '@gs/contracts';
import { useState } from 'react';
import { Button, ProblemNote, Section, Skeleton } from '@gs/web-ui';
import { NewTieDialog } from './new-tie-dialog';
import { EndTieDialog, RemoveTieDialog } from './tie-dialogs';
import { linesOf, type TieLine } from './tie-words';
import type { Records } from './use-records';
import { useTies } from './use-ties';

interface Props {
  readonly subject: ResponseOf<typeof registry.subject>;
  readonly initiatives: Records['initiatives'];
}

/** For officers: family, posts and co-authors, from which a council finds who is concerned by what. */
export function PersonTies({ subject, initiatives }: Props) {
  const { ties, problem, add, end, remove } = useTies(subject.id);
  const [asking, setAsking] = useState<
    { readonly act: 'add' } | { readonly act: 'end' | 'remove'; readonly line: TieLine } | null
  >(null);
  const close = (): void => {
    setAsking(null);
    for (const command of [add, end, remove]) command.clear();
  };
  const lines = ties === null ? [] : linesOf(ties);
  return (
    <Section title="Quan hệ, nơi công tác" small note={lines.length > 0 ? lines.length : undefined}>
      <ProblemNote problem={problem} />
      {ties === null && problem === null ? <Skeleton lines={2} /> : null}
      {ties !== null && lines.length === 0 ? (
        <p className="small mute">
          Chưa ghi. Hội đồng dựa vào đây để tìm thành viên có liên quan đến người được đề nghị.
        </p>
      ) : null}
      <ul className="held">
        {lines.map((line) => (
          <li key={line.id}>
            <b>{line.head}</b>: {line.title}
            <small>{line.detail}</small>
            <span className="acts-row">
              {line.mayEnd ? (
                <Button
                  kind="quiet"
                  size="small"
                  onPress={() => setAsking({ act: 'end', line })}
                  aria-label={`Ghi ngày hết: ${line.head}, ${line.title}`}
                >
                  Ghi ngày hết
                </Button>
              ) : null}
              <Button
                kind="quiet"
                size="small"
                onPress={() => setAsking({ act: 'remove', line })}
                aria-label={`Bỏ mục ghi nhầm: ${line.head}, ${line.title}`}
              >
                Bỏ mục ghi nhầm
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {ties === null ? null : (
        <div className="acts-row">
          <Button size="small" onPress={() => setAsking({ act: 'add' })}>
            Ghi quan hệ, nơi công tác
          </Button>
        </div>
      )}
      {asking?.act === 'add' ? (
        <NewTieDialog subject={subject} initiatives={initiatives} command={add} onClose={close} />
      ) : null}
      {asking?.act === 'end' ? <EndTieDialog line={asking.line} command={end} onClose={close} /> : null}
      {asking?.act === 'remove' ? <RemoveTieDialog line={asking.line} command={remove} onClose={close} /> : null}
    </Section>
  );
}
