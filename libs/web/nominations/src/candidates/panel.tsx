import { candidates, type CandidateItemView, type CandidateProofView } from '@gs/contracts';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { LinkButton, ProblemNote, SidePanel, Skeleton, VerdictList } from '@gs/web-ui';
import { api, asProblem, paths, useSession, verdictCopy, type ProblemError } from '@gs/web-platform';
import { standingCopy } from '../list/copy';
import { EvidenceList } from '../list/evidence-list';
import { Limbs, NotConcerned } from '../list/proof-tree';
import { clauseWithEffect, earliestWords, provenOf } from '../list/words';
import { fromRowKey } from './query';

interface Props {
  readonly openKey: string;
  readonly year: number;
  /** Absent where the list does not show it. */
  readonly row: CandidateItemView | undefined;
  readonly position: string;
  readonly closeHref: string;
  readonly previousHref: string | undefined;
  readonly nextHref: string | undefined;
}

/** The proof of one row: every condition with its evidence, what is missing and the clause, as of today. */
export function CandidatePanel({ openKey, year, row, ...places }: Props) {
  const { proof, problem } = useProof(openKey, year);
  const { can } = useSession();
  return (
    <SidePanel
      label={proof?.subject.name ?? row?.subject.name ?? 'Điều kiện'}
      rowId={openKey}
      {...places}
      footer={
        proof === null ? null : (
          <>
            {row?.nominationId ? <LinkButton to={paths.dossier(row.nominationId)}>Mở hồ sơ đề nghị</LinkButton> : null}
            {can('registry.read') ? (
              <LinkButton kind="quiet" to={paths.subject(proof.subject.id)}>
                Xem quá trình khen thưởng
              </LinkButton>
            ) : null}
          </>
        )
      }
    >
      <ProblemNote problem={problem} />
      {proof === null ? problem ? null : <Skeleton lines={8} withHeading /> : <Proof proof={proof} row={row} />}
    </SidePanel>
  );
}

function Proof({ proof, row }: { readonly proof: CandidateProofView; readonly row: CandidateItemView | undefined }) {
  const { can } = useSession();
  const proven = provenOf({ findings: proof.findings, overrides: [] });
  const unit = proof.organisation;
  return (
    <>
      <div className="who">
        <h2 className="h1">{proof.subject.name}</h2>
        <p className="who-award">
          {proof.award.name}, năm {proof.year}
        </p>
        <p className="small mute">
          {proof.note === '' ? '' : `${proof.note}, `}
          {can('registry.read') ? <Link to={paths.organisation(unit.id)}>{unit.name}</Link> : unit.name}
        </p>
      </div>
      <div className="verdict">
        <b>{verdictCopy[proof.verdict].label}</b>
        {row && row.missing !== '' ? (
          <p>
            {row.condition}: {row.missing}
          </p>
        ) : null}
        {row?.nextYear ? <p>Năm {proof.year + 1} đủ điều kiện nếu theo giả định của nhóm «Năm sau nếu…».</p> : null}
      </div>
      <VerdictList
        label="Điều kiện"
        items={proven
          .filter(({ finding }) => finding.applies)
          .map(({ finding, standing }) => ({
            id: finding.ruleId,
            tone: standingCopy[standing].tone,
            title: finding.title,
            verdict: standingCopy[standing].label,
            body: (
              <>
                <p>{finding.detail}</p>
                {finding.limbs.length === 0 ? <EvidenceList nominationId="" evidence={finding.evidence} /> : null}
                <Limbs nominationId="" of={finding} />
              </>
            ),
            need: standing === 'met' ? null : [finding.todo, earliestWords(finding)].filter(Boolean).join(' ') || null,
            cite: clauseWithEffect(finding),
          }))}
      />
      <NotConcerned findings={proof.findings.filter(({ applies }) => !applies)} />
    </>
  );
}

interface OpenProof {
  readonly proof: CandidateProofView | null;
  readonly problem: ProblemError | null;
}

function useProof(openKey: string, year: number): OpenProof {
  const [found, setFound] = useState<OpenProof & { readonly of: string }>({ of: '', proof: null, problem: null });
  const of = `${openKey} ${year}`;
  useEffect(() => {
    const asked = fromRowKey(openKey);
    if (asked === null) return;
    const leaving = new AbortController();
    api(candidates.proof, { query: { ...asked, year }, signal: leaving.signal })
      .then((proof) => setFound({ of, proof, problem: null }))
      .catch((thrown: unknown) => {
        if (!leaving.signal.aborted) setFound({ of, proof: null, problem: asProblem(thrown) });
      });
    return () => leaving.abort();
  }, [of, openKey, year]);
  return found.of === of ? found : { proof: null, problem: null };
}
