import { councils } from '@gs/contracts';
import { PenLine } from 'lucide-react';
import { Button, LinkButton, Section, StateMark, formatDateTime } from '@gs/web-ui';
import { urlOf } from '@gs/web-platform';
import { inGroups } from './digest';
import { signerCopy, type MinutesVersion } from './words';
import type { PaperBlock } from './blocks';

interface Props {
  readonly sessionId: string;
  readonly block: PaperBlock;
  readonly mayFreeze: boolean;
  readonly onFreeze: () => void;
  readonly onSign: (version: MinutesVersion) => void;
}

/** One paper: the draft as it would be now, then its frozen versions with their digest and who signed when. */
export function Versions({ sessionId, block, mayFreeze, onFreeze, onSign }: Props) {
  const { paper, voteId, versions } = block;
  const draft = (format: 'pdf' | 'docx'): string =>
    urlOf(councils.sessionPaper, {
      params: { id: sessionId, paper, format },
      query: voteId === null ? {} : { vote: voteId },
    });
  return (
    <Section
      title={block.title}
      note={versions.length === 0 ? 'chưa chốt bản nào' : `${versions.length} bản`}
      right={
        mayFreeze && block.isReady ? (
          <Button size="small" onPress={onFreeze}>
            Chốt bản {(versions[0]?.number ?? 0) + 1}
          </Button>
        ) : null
      }
    >
      <ul className="versions">
        {versions.map((version) => (
          <Version key={version.id} version={version} title={block.title} onSign={() => onSign(version)} />
        ))}
        {block.isReady ? (
          <li className="draft">
            <div>
              <h3>Bản nháp như lúc này</h3>
              <p>Lập từ số liệu đã kiểm và lời đã lưu; chưa có chữ ký.</p>
            </div>
            <span className="version-acts">
              <LinkButton size="small" external to={draft('pdf')} aria-label={`Bản nháp ${block.title}, PDF`}>
                PDF
              </LinkButton>
              <LinkButton size="small" external to={draft('docx')} aria-label={`Bản nháp ${block.title}, Word`}>
                Word
              </LinkButton>
            </span>
          </li>
        ) : (
          <li className="draft">
            <p>Có khi phiên họp bắt đầu.</p>
          </li>
        )}
      </ul>
    </Section>
  );
}

interface VersionProps {
  readonly version: MinutesVersion;
  readonly title: string;
  readonly onSign: () => void;
}

function Version({ version, title, onSign }: VersionProps) {
  const file = (format: 'pdf' | 'docx'): string => urlOf(councils.minutesFile, { params: { id: version.id, format } });
  return (
    <li className={version.isLatest ? 'latest' : ''}>
      <div>
        <h3>
          Bản {version.number}
          {version.isLatest ? null : <span className="mute">, đã có bản mới hơn</span>}
        </h3>
        <p>
          Chốt {formatDateTime(version.madeAt)}, {version.madeBy}
        </p>
        {version.note ? <p className="said">{version.note}</p> : null}
        <ul className="signatures">
          {version.signatures.map((signature) => (
            <li key={`${signature.role} ${signature.name}`}>
              <StateMark tone="done">{signerCopy[signature.role]}</StateMark>
              <span>
                {signature.name}, ký {formatDateTime(signature.signedAt)}
              </span>
            </li>
          ))}
          {version.signatures.length === 0 ? (
            <li>
              <StateMark tone={version.isLatest ? 'due' : 'none'}>Chưa ai ký</StateMark>
            </li>
          ) : null}
        </ul>
        <p className="digest">
          SHA-256 của tệp PDF: <span>{inGroups(version.pdfSha256)}</span>
        </p>
      </div>
      <span className="version-acts">
        {version.maySignAs.length > 0 && version.isLatest ? (
          <Button size="small" kind="primary" icon={PenLine} onPress={onSign}>
            Xem và ký
          </Button>
        ) : null}
        <LinkButton size="small" external to={file('pdf')} aria-label={`${title}, bản ${version.number}, PDF`}>
          PDF
        </LinkButton>
        <LinkButton size="small" external to={file('docx')} aria-label={`${title}, bản ${version.number}, Word`}>
          Word
        </LinkButton>
      </span>
    </li>
  );
}
