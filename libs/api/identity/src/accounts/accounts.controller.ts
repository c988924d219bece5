import { Controller } from '@nestjs/common';
import { identity, type AccountView, type ResponseOf } from '@gs/contracts';
import { Endpoint, type Call } from '@gs/api-platform';
import type { IssuedCode } from '../persistence/reset-codes';
import { AccountsReader } from '../read/accounts.reader';
import { AuditReader } from '../read/audit.reader';
import { AccountsHandler } from './accounts.handler';

@Controller()
export class AccountsController {
  constructor(
    private readonly handler: AccountsHandler,
    private readonly reader: AccountsReader,
    private readonly audit: AuditReader,
  ) {}

  @Endpoint(identity.listAccounts)
  list(call: Call<typeof identity.listAccounts>): Promise<ResponseOf<typeof identity.listAccounts>> {
    return this.reader.list(call.actor, call.query);
  }

  @Endpoint(identity.createAccount)
  create(call: Call<typeof identity.createAccount>): Promise<ResponseOf<typeof identity.createAccount>> {
    return this.handler.create(call.actor, call.body);
  }

  @Endpoint(identity.updateAccount)
  update(call: Call<typeof identity.updateAccount>): Promise<AccountView> {
    return this.handler.update(call.actor, call.params.id, call.body);
  }

  @Endpoint(identity.issueResetCode)
  issueResetCode(call: Call<typeof identity.issueResetCode>): Promise<IssuedCode> {
    return this.handler.issueResetCode(call.actor, call.params.id);
  }

  @Endpoint(identity.listAudit)
  listAudit(call: Call<typeof identity.listAudit>): Promise<ResponseOf<typeof identity.listAudit>> {
    return this.audit.list(call.actor, call.query);
  }
}
