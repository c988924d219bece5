import { councils, type ResponseOf, type SessionDetailView, type VoteDetailView } from '@gs/contracts';
import { formatCite } from '@gs/domain';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { Note, NumberField, ProblemNote, RadioGroup, Skeleton } from '@gs/web-ui';
import { api, asProblem, paths, type ProblemError } from '@gs/web-platform';
import { asSentence, joined } from '../../words';
import { ActDialog } from '../act-dialog';
import type { SessionCommands } from '../use-session-commands';
import { electorsOf, highestPossible, putToVote, smallNumbers, uncalled, type Elector } from './electors';
import { ElectorTable } from './elector-table';
import { methodOptions } from './vote-copy';

type Method = VoteDetailView['method'];
interface Facts {
  readonly seats: ResponseOf<typeof councils.get>['members'];
  readonly conflicts: ResponseOf<typeof councils.conflicts>['items'];
}

interface Props {
  readonly session: SessionDetailView;
  readonly vote: VoteDetailView;
  readonly commands: SessionCommands;
  readonly onClose: () => void;
}

/** All that is settled before the first ballot: how the vote is taken, who votes on paper, who counts, how many places. */
export function OpenVoteDialog({ session, vote, commands, onClose }: Props) {
  const { facts, problem } = useFacts(session);
  const [method, setMethod] = useState<Method>(vote.rule.method);
  const [onPaper, setOnPaper] = useState<ReadonlySet<string>>(new Set());
  const [tellers, setTellers] = useState<readonly string[]>([]);
  const [quota, setQuota] = useState<number | null>(vote.quota);
  const electors = facts ? electorsOf(session, vote, facts.seats, facts.conflicts) : [];
  const isMeeting = session.form === 'meeting';
  const isSecret = method === 'secret' && isMeeting;
  const votesOnPaper = (elector: Elector): boolean => !elector.hasAccount || onPaper.has(elector.memberId);
  const paper = isSecret ? electors.filter(votesOnPaper).length : 0;
  const counting = tellers.filter((id) => electors.some((each) => each.memberId === id && each.notTeller === null));
  const lacksTellers = paper > 0 && counting.length < 2;
  const mayOpen = session.conflictsToDecide === 0 && (!isSecret || (facts !== null && !lacksTellers));
  return (
    <ActDialog
      width="wide"
      title={`Mở lượt: ${vote.title}`}
      label={labelOf(isMeeting, method, electors.length, paper)}
      isDisabled={!mayOpen}
      missing={lacksTellers ? `Có ${paper} người bỏ phiếu giấy: chọn ít nhất hai người kiểm phiếu.` : null}
      commands={commands}
      onClose={onClose}
      onAct={() =>
        commands.run(councils.openVote, {
          params: { id: vote.id },
          body: {
            version: vote.version,
            ...(isMeeting ? { method } : {}),
            paperMemberIds: isSecret ? electors.filter(votesOnPaper).map((each) => each.memberId) : [],
            tellerMemberIds: isSecret ? counting : [],
            quota,
          },
        })
      }
    >
      {session.conflictsToDecide > 0 ? (
        <Note tone="warning" title={`Còn ${session.conflictsToDecide} trường hợp liên quan chưa quyết định`}>
          <p>
            Quyết định từng người tham gia hay không rồi mới mở được.{' '}
            <Link to={paths.sessionConflicts(session.id)}>Xem và quyết định</Link>
          </p>
        </Note>
      ) : null}
      <Threshold session={session} vote={vote} />
      {isMeeting ? (
        <RadioGroup
          label="Cách biểu quyết"
          options={methodOptions.map((option) =>
            option.id === vote.rule.method ? { ...option, label: `${option.label} (theo quy định)` } : option,
          )}
          value={method}
          onChange={(value) => setMethod(methodOptions.find((option) => option.id === value)?.id ?? method)}
        />
      ) : null}
      {isSecret ? (
        <>
          <ProblemNote problem={problem} />
          {facts === null && problem === null ? <Skeleton lines={5} /> : null}
          {facts ? (
            <ElectorTable
              electors={electors}
              votesOnPaper={votesOnPaper}
              tellers={counting}
              onPaper={(id, isOn) =>
                setOnPaper((before) => new Set(isOn ? [...before, id] : [...before].filter((each) => each !== id)))
              }
              onTeller={(id, isOn) =>
                setTellers((before) => (isOn ? [...before, id] : before.filter((each) => each !== id)))
              }
            />
          ) : null}
          {facts ? (
            <Note tone={electors.length <= 3 || (paper > 0 && paper <= 3) ? 'warning' : 'info'} title="Khi số người ít">
              {smallNumbers(electors.length - paper, paper).map((each) => (
                <p key={each}>{each}</p>
              ))}
            </Note>
          ) : null}
        </>
      ) : null}
      <NumberField
        label="Chỉ tiêu (không bắt buộc)"
        hint="Nếu số mục đạt nhiều hơn chỉ tiêu thì xếp theo số phiếu đồng ý; bằng phiếu ở chỗ cuối thì chủ trì quyết định."
        value={quota}
        onChange={setQuota}
        min={1}
        max={Math.max(1, vote.items.length)}
        unit="mục"
      />
    </ActDialog>
  );
}

/** The bar in numbers, and whether it can be reached by those who are here. */
function Threshold({ session, vote }: Pick<Props, 'session' | 'vote'>) {
  const { rule } = vote;
  const highest = highestPossible(session);
  const notCalled = uncalled(session).length;
  const recused = session.conflicts.filter((each) => each.voteId === vote.id);
  return (
    <>
      <p>
        {putToVote(vote).length} mục. Cần <b>{`${rule.needed}/${rule.total}`}</b> đồng ý: {joined(rule.thresholdText)}.{' '}
        <span className="mute">{asSentence(formatCite(rule.cite))}</span>
      </p>
      {recused.length > 0 ? (
        <ul className="bullets small">
          {recused.map((each) => (
            <li key={each.memberId}>
              {each.memberName} không tham gia {each.itemIds.length} mục: các mục ấy cao nhất được{' '}
              {each.highestPossible}/{each.total}
              {each.reachable ? '.' : ', không thể đạt.'}
            </li>
          ))}
        </ul>
      ) : null}
      {session.form === 'meeting' && notCalled > 0 ? (
        <Note tone="warning" title={`${notCalled} người chưa điểm danh`}>
          <p>Điểm danh trước khi mở: danh sách chốt lúc mở và không sửa được.</p>
        </Note>
      ) : null}
      {session.form === 'meeting' && highest < rule.needed ? (
        <Note tone="warning" title={`Không thể đạt: cao nhất ${highest}/${rule.total}, cần ${rule.needed}`}>
          <p>Lấy thêm ý kiến bằng văn bản của người vắng trước khi mở, hoặc hoãn mục này.</p>
        </Note>
      ) : null}
    </>
  );
}

function labelOf(isMeeting: boolean, method: Method, present: number, paper: number): string {
  if (!isMeeting) return 'Bắt đầu lấy ý kiến';
  if (method !== 'secret') return method === 'open' ? 'Mở biểu quyết giơ tay' : 'Mở thống nhất';
  return present > 0 && paper === present ? 'Bắt đầu bỏ phiếu giấy' : 'Mở bỏ phiếu kín và phát phiếu';
}

/** Who has an account, and who is concerned by what and why: neither is part of the session itself. */
function useFacts(session: SessionDetailView): { readonly facts: Facts | null; readonly problem: ProblemError | null } {
  const [facts, setFacts] = useState<Facts | null>(null);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const { id, council } = session;
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    Promise.all([
      api(councils.get, { params: { id: council.id }, signal }),
      api(councils.conflicts, { params: { id }, signal }),
    ]).then(
      ([{ members }, { items }]) => setFacts({ seats: members, conflicts: items }),
      (thrown: unknown) => (signal.aborted ? undefined : setProblem(asProblem(thrown))),
    );
    return () => leaving.abort();
  }, [id, council.id]);
  return { facts, problem };
}
