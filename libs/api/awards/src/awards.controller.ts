import { Controller } from '@nestjs/common';
import { awards, type ResponseOf } from '@gs/contracts';
import { Clock, Endpoint, type Call } from '@gs/api-platform';
import { awardsOn, currentRules } from '@gs/domain';

@Controller()
export class AwardsController {
  constructor(private readonly clock: Clock) {}

  /** Titles and forms in one list, as they stand on the date asked for (today when none is). */
  @Endpoint(awards.list)
  list({ query }: Call<typeof awards.list>): ResponseOf<typeof awards.list> {
    const on = query.on ?? this.clock.today();
    const items = awardsOn(on).map(({ code, name, shortName, kind, level, subjectKinds }) => ({
      code,
      name,
      shortName,
      kind,
      level,
      subjectKinds: [...subjectKinds],
      hasRules: currentRules().isRuled(code, on),
    }));
    return { items };
  }
}
