import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config/config';

/** The master key: from the environment, else from a 0600 file in DATA_DIR that is made at the first start. */
export function masterKey(config: Pick<Config, 'secretKey' | 'dataDir'>): Buffer {
  const key = Buffer.from(config.secretKey ?? readKeyFile(config.dataDir), 'base64');
  if (key.length !== 32)
    throw new Error('Khoá bí mật (GS_SECRET_KEY hoặc tệp secret-key) phải là 32 byte, viết dạng base64.');
  return key;
}

function readKeyFile(dataDir: string): string {
  const file = join(dataDir, 'secret-key');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    const temporary = `${file}.${process.pid}`;
    writeFileSync(temporary, randomBytes(32).toString('base64'), { mode: 0o600 });
    try {
      linkSync(temporary, file); // fails when another process was first: then theirs counts
    } catch (error) {
      if (!existsSync(file)) throw error;
    } finally {
      rmSync(temporary, { force: true });
    }
  }
  return readFileSync(file, 'utf8').trim();
}
