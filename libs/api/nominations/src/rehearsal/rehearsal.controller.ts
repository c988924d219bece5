import { Controller } from '@nestjs/common';
import { rules as contract } from '@gs/contracts';
import { writeTable } from '@gs/papers';
import { Endpoint, ProblemError, type Actor, type Answer, type Call } from '@gs/api-platform';
import { RuleVersionsReader } from '@gs/api-awards';
import { Rehearsal } from './rehearsal.service';
import { rehearsalTable } from './workbook';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@Controller()
export class RehearsalController {
  constructor(
    private readonly rehearsal: Rehearsal,
    private readonly versions: RuleVersionsReader,
  ) {}

  @Endpoint(contract.rehearse)
  async rehearse({ actor, params, query }: Call<typeof contract.rehearse>): Promise<Answer<typeof contract.rehearse>> {
    await this.requireKeeper(actor);
    return this.rehearsal.ofVersion(actor, params.id, query);
  }

  @Endpoint(contract.rehearsalWorkbook)
  async workbook({
    actor,
    params,
    query,
  }: Call<typeof contract.rehearsalWorkbook>): Promise<Answer<typeof contract.rehearsalWorkbook>> {
    await this.requireKeeper(actor);
    const { version, items } = await this.rehearsal.ofVersion(actor, params.id, query);
    const content = await writeTable(rehearsalTable(version.version, items));
    return { content, name: `Diễn tập quy định ${version.version}.xlsx`, mediaType: xlsx };
  }

  private async requireKeeper(actor: Actor): Promise<void> {
    if (!(await this.versions.mayManage(actor))) throw new ProblemError('FORBIDDEN');
  }
}
