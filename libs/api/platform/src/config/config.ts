import { z } from 'zod';

const flag = z.stringbool({ truthy: ['1', 'true', 'yes', 'on'], falsy: ['0', 'false', 'no', 'off', ''] });

const schema = z.object({
  NODE_ENV: z.string().default('development'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** The demo says so on every page; it carries sample data and demo accounts. */
  GS_DEMO: flag.default(false),
  /** The official address, e.g. https://thiduakhenthuong.tinh.gov.vn. Commands from any other origin are refused. */
  GS_ORIGIN: z.url().optional(),
  GS_TRUST_PROXY: flag.default(false),
  GS_MAX_FILE_MB: z.coerce.number().int().positive().default(50),
  GS_DB_POOL: z.coerce.number().int().min(2).max(200).default(16),
  GS_PUBLIC_PER_MINUTE: z.coerce.number().int().positive().default(120),
  /** Base64 of 32 bytes. Absent: a 0600 file in DATA_DIR, made at the first start. */
  GS_SECRET_KEY: z.string().optional(),
  /** The instant to start from, for demo and tests; refused in production. */
  GS_NOW: z.iso.datetime({ offset: true }).optional(),
  GS_JOBS: flag.default(true),
  GS_ACCESS_LOG: flag.default(true),
});

export interface Config {
  readonly production: boolean;
  readonly demo: boolean;
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly databaseUrl: string;
  readonly poolSize: number;
  readonly origin: string | null;
  readonly trustProxy: boolean;
  readonly maxFileBytes: number;
  readonly publicPerMinute: number;
  readonly secretKey: string | null;
  readonly now: Date | null;
  readonly runJobs: boolean;
  readonly accessLog: boolean;
}

/** The injection token of the configuration. */
export const CONFIG = Symbol('gs:config');

/** Reads the environment. @throws Error that names each wrong variable and what was expected. */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = schema.safeParse(env);
  if (!parsed.success) {
    throw new Error(
      `Cấu hình chưa đúng:\n${parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`).join('\n')}`,
    );
  }
  const value = parsed.data;
  const production = value.NODE_ENV === 'production';
  if (production && value.GS_NOW !== undefined)
    throw new Error('Cấu hình chưa đúng:\n  GS_NOW: không dùng khi vận hành thật');
  return {
    production,
    demo: value.GS_DEMO,
    host: value.HOST,
    port: value.PORT,
    dataDir: value.DATA_DIR,
    databaseUrl: value.DATABASE_URL,
    poolSize: value.GS_DB_POOL,
    origin: value.GS_ORIGIN ?? null,
    trustProxy: value.GS_TRUST_PROXY,
    maxFileBytes: value.GS_MAX_FILE_MB * 1024 * 1024,
    publicPerMinute: value.GS_PUBLIC_PER_MINUTE,
    secretKey: value.GS_SECRET_KEY ?? null,
    now: value.GS_NOW === undefined ? null : new Date(value.GS_NOW),
    runJobs: value.GS_JOBS,
    accessLog: value.GS_ACCESS_LOG,
  };
}
