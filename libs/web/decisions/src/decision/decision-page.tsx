import { decisions, type DecisionContentView, type DecisionDetailView } from '@gs/contracts';
import { useCallback, useState } from 'react';
import { useLoaderData } from 'react-router';
import { Button, LinkButton, PageHeader, ProblemNote, SavedMark, toast } from '@gs/web-ui';
import {
  api,
  countsCopy,
  decisionStateCopy,
  loader as load,
  paths,
  urlOf,
  useCommand,
  useDraft,
  useSession,
} from '@gs/web-platform';
import { Acts } from './acts';
import { Beside } from './beside';
import { Outline } from './outline';
import { Paper } from './paper';
import '../decisions.css';

export const loader = load(({ params, request }) =>
  api(decisions.get, { params: { id: params.id ?? '' }, signal: request.signal }),
);

export interface DraftText {
  readonly title: string;
  readonly content: DecisionContentView;
}

/** The paper is the form; checks and the road to issue beside it. */
export function Component() {
  const decision = useLoaderData<typeof loader>();
  return <DecisionPage key={`${decision.id} ${decision.version}`} decision={decision} />;
}
Component.displayName = 'DecisionRoute';

function DecisionPage({ decision }: { readonly decision: DecisionDetailView }) {
  const { me } = useSession();
  const [here, setHere] = useState('grounds');
  const mayEdit = decision.allowedActions.includes('edit');
  const draft = useDraft<DraftText>(`decision.${decision.id}.${decision.version}.${me.accountId}`, {
    title: decision.title,
    content: decision.content,
  });
  const save = useCommand(
    useCallback(
      async (idempotencyKey: string, text: DraftText) => {
        const saved = await api(decisions.update, {
          params: { id: decision.id },
          body: {
            title: text.title,
            content: { ...text.content, grounds: [...text.content.grounds], copies: [...text.content.copies] },
            version: decision.version,
          },
          idempotencyKey,
        });
        draft.clear(text);
        return saved;
      },
      // eslint-disable-next-line react-hooks/exhaustive-deps -- `draft.clear` is stable for this key
      [decision.id, decision.version],
    ),
  );
  const submit = async (): Promise<void> => {
    if (await save.run(draft.value)) toast('Đã lưu dự thảo');
  };
  const word = urlOf(decisions.paper, { params: { id: decision.id, format: 'docx' } });
  const pdf = urlOf(decisions.paper, { params: { id: decision.id, format: 'pdf' } });
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Quyết định', to: paths.decisions },
          { label: decision.number ?? decisionStateCopy[decision.state].label },
        ]}
        title={decision.title}
        sub={`${countsCopy(decision.counts)}. ${decision.authorityTitle}.`}
        actions={
          <>
            {mayEdit && draft.isDirty ? (
              <>
                <SavedMark at={draft.savedAt} />
                <Button onPress={() => void submit()} isLoading={save.isRunning}>
                  Lưu dự thảo
                </Button>
              </>
            ) : null}
            <LinkButton external to={word}>
              Word
            </LinkButton>
            <LinkButton external to={pdf}>
              PDF
            </LinkButton>
            <Acts decision={decision} isDirty={draft.isDirty} />
          </>
        }
      />
      <div className="desk">
        <Outline decision={decision} here={here} />
        <div className="bed" tabIndex={0} role="region" aria-label="Dự thảo quyết định">
          <ProblemNote problem={save.problem} showErrors />
          <Paper decision={decision} text={draft.value} onChange={mayEdit ? draft.set : null} onHere={setHere} />
        </div>
        <Beside decision={decision} />
      </div>
    </>
  );
}
