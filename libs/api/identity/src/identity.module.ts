import { Module } from '@nestjs/common';
import { registerConstraints } from '@gs/api-platform';
import { AccountsPort } from './accounts.port';
import { AccountScope } from './read/account-scope';
import { AccountsController } from './accounts/accounts.controller';
import { AccountsHandler } from './accounts/accounts.handler';
import { AccountsImporter } from './accounts/accounts.importer';
import { PasswordController } from './password/password.controller';
import { ResetCodes } from './persistence/reset-codes';
import { AccountsRepository } from './persistence/accounts.repository';
import { AccountsReader } from './read/accounts.reader';
import { AuditReader } from './read/audit.reader';
import { MeReader } from './read/me.reader';
import { PasswordCheck } from './sign-in/password-check';
import { SessionController } from './sign-in/session.controller';

registerConstraints({ account_username_unique: 'USERNAME_TAKEN' });

@Module({
  controllers: [SessionController, PasswordController, AccountsController],
  providers: [
    AccountsRepository,
    AccountsReader,
    AuditReader,
    MeReader,
    PasswordCheck,
    ResetCodes,
    AccountScope,
    AccountsHandler,
    AccountsImporter,
    { provide: AccountsPort, useExisting: AccountsReader },
  ],
  exports: [AccountsPort, AccountsImporter],
})
export class IdentityModule {}
