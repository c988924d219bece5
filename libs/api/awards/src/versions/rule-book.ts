import { Inject, Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { currentRules, putInForce, Rules } from '@gs/domain';
import { loadRules } from '@gs/rules';
import { CONFIG, ProblemError, UnitOfWork, type Config } from '@gs/api-platform';
import { Client } from 'pg';
import { RuleVersions } from '../persistence/rule-versions.repository';
import { listenToRules } from '../persistence/rules-channel';
import { RuleVersionsReader, type VersionName } from '../read/rule-versions.reader';
import { faultLine, refusal } from './refusal';
import { shippedFiles } from './shipped';

const retryAfter = 2_000;
/** Versions kept ready: the one in force, a draft that is looked at, those they are compared with. */
const kept = 6;
/** What this process was built with; later ones are put in force over it. */
const builtIn = currentRules();

/**
 * The rule book of this process: the shipped version is taken into the database when it is not known there, the version
 * in force is what `currentRules()` gives, and another one put in force anywhere takes its place here without a restart.
 */
@Injectable()
export class RuleBook implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('RuleBook');
  private readonly ready = new Map<string, Rules>([[builtIn.version, builtIn]]);
  private following: Promise<void> = Promise.resolve();
  private client: Client | null = null;
  private retry: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly uow: UnitOfWork,
    private readonly versions: RuleVersions,
    private readonly reader: RuleVersionsReader,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.takeShipped();
    // First the ear, then the look: what changes in between is heard.
    await this.listen();
    await this.follow();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    if (this.retry !== null) clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
    await this.following;
  }

  /** Goes by the version in force. A version this software cannot read leaves the one before in place. */
  follow(): Promise<void> {
    this.following = this.following.then(async () => {
      try {
        const current = await this.reader.current();
        if (current === null || current.version === currentRules().version) return;
        putInForce(await this.load(current));
      } catch (error) {
        this.logger.error(`the rules in force could not be taken: ${said(error)}`);
      }
    });
    return this.following;
  }

  /** @throws ProblemError NOT_FOUND; RULES_REFUSED when this software cannot read the version */
  async of(id: string): Promise<{ readonly name: VersionName; readonly rules: Rules }> {
    const name = await this.reader.name(id);
    if (name === null) throw new ProblemError('NOT_FOUND');
    return { name, rules: await this.load(name) };
  }

  /** The version in force, as the database says it, with its rules. */
  async current(): Promise<{ readonly name: VersionName; readonly rules: Rules }> {
    const name = await this.reader.current();
    if (name === null) throw new ProblemError('NOT_FOUND');
    return { name, rules: await this.load(name) };
  }

  private async load({ id, version }: Pick<VersionName, 'id' | 'version'>): Promise<Rules> {
    const known = this.ready.get(version);
    if (known !== undefined) return known;
    const loaded = loadRules(await this.reader.files(id));
    if (!loaded.ok) throw refusal(loaded.faults);
    const rules = new Rules(loaded.data, version);
    this.ready.set(version, rules);
    for (const old of this.ready.keys()) {
      if (this.ready.size <= kept) break;
      if (old !== builtIn.version && old !== currentRules().version) this.ready.delete(old);
    }
    return rules;
  }

  private async takeShipped(): Promise<void> {
    if (await this.uow.run(async (tx) => (await this.versions.byVersion(tx, builtIn.version)) !== null)) return;
    const files = shippedFiles();
    const loaded = loadRules(files);
    if (!loaded.ok) {
      this.logger.error(`the shipped rules have faults:\n${loaded.faults.map(faultLine).join('\n')}`);
      return;
    }
    await this.uow.run(async (tx) => {
      await this.versions.lock(tx);
      if ((await this.versions.byVersion(tx, loaded.version)) !== null) return;
      const reason = 'Bản kèm phần mềm';
      const current = await this.versions.current(tx);
      const id = await this.versions.add(tx, { ...loaded, files, origin: 'shipped', reason, accountId: null });
      await tx.audit({ action: 'rules.load', kind: 'rule_version', id, facts: { version: loaded.version, reason } });
      if (current?.origin === 'operator') {
        this.logger.warn(
          `Bản quy định kèm phần mềm (${loaded.version}) chưa áp dụng: đang áp dụng bản do người vận hành nạp (${current.version}).`,
        );
        return;
      }
      await this.versions.putInForce(tx, id, reason, null);
      await tx.audit({
        action: 'rules.putInForce',
        kind: 'rule_version',
        id,
        facts: { version: loaded.version, over: current?.version ?? null, reason },
      });
    });
  }

  private async listen(): Promise<void> {
    const client = new Client({ connectionString: this.config.databaseUrl, application_name: 'guong-sang rules' });
    client.on('notification', () => void this.follow());
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client, new Error('the connection ended')));
    this.client = client;
    try {
      await client.connect();
      await listenToRules(client);
    } catch (error) {
      this.lost(client, error);
    }
  }

  /** The connection is gone: a new one is made, and what was missed is looked up. */
  private lost(client: Client, error: unknown): void {
    if (this.stopped || this.client !== client) return;
    this.client = null;
    client.end().catch(() => undefined);
    this.logger.warn(`listening for another rule book was cut off: ${said(error)}`);
    this.retry = setTimeout(() => void this.listen().then(() => this.follow()), retryAfter);
    this.retry.unref();
  }
}

const said = (error: unknown): string => {
  if (error instanceof ProblemError) return [error.title, ...error.errors.map(({ detail }) => detail)].join('\n');
  return error instanceof Error ? error.message : 'unknown';
};
