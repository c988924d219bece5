import type { PublicDecisionView } from '@gs/contracts';
import { countsCopy } from '@gs/web-platform';
import { issuerLines, paperDate } from './words';

/** How the first page of the paper looks, to lay beside the one in the hand. Drawn, not a copy of the file. */
export function Paper({ decision, code }: { readonly decision: PublicDecisionView; readonly code: string }) {
  const [upper, lower, place] = issuerLines(decision.issuer);
  return (
    <figure className="verify-paper" aria-label="Hình mẫu trang đầu của quyết định">
      <div className="paper-head">
        <div>
          {upper ? <span>{upper}</span> : null}
          <b>{lower}</b>
          <hr />
        </div>
        <div>
          <b>CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM</b>
          <b>Độc lập - Tự do - Hạnh phúc</b>
          <hr />
        </div>
        <div>Số: {decision.number}</div>
        <i>
          {place}, {paperDate(decision.issuedOn)}
        </i>
      </div>
      <p className="name">QUYẾT ĐỊNH</p>
      <p className="about-what">{decision.title}</p>
      <hr />
      <p className="article">(Kèm theo danh sách {countsCopy(decision.counts)})</p>
      <div className="end">
        <span>Mã xác minh: {code}</span>
        <b>{decision.signer}</b>
      </div>
      {decision.status === 'revoked' ? <span className="void">ĐÃ HUỶ BỎ</span> : null}
    </figure>
  );
}
