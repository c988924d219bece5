import { Controller } from '@nestjs/common';
import { awards, type ResponseOf } from '@gs/contracts';
import { Clock, Endpoint, type Call } from '@gs/api-platform';
import { awardsOn } from '@gs/domain';

@Controller()
export class AwardsController {
  constructor(private readonly clock: Clock) {}

  /** Titles and forms in one list, as they stand on the date asked for (today when none is). */
  @Endpoint(awards.list)
  list({ query }: Call<typeof awards.list>): ResponseOf<typeof awards.list> {
    const items = awardsOn(query.on ?? this.clock.today()).map(
      ({ code, name, shortName, kind, level, subjectKinds, ruled }) => ({
        code,
        name,
        shortName,
        kind,
        level,
        subjectKinds: [...subjectKinds],
        hasRules: ruled,
      }),
    );
    return { items };
  }
}
