import { Controller } from '@nestjs/common';
import { nominations as contracts } from '@gs/contracts';
import { Clock, Endpoint, type Answer, type Call } from '@gs/api-platform';
import { calendarOf } from './calendar';

@Controller()
export class CalendarController {
  constructor(private readonly clock: Clock) {}

  @Endpoint(contracts.workingCalendar)
  async get({ query }: Call<typeof contracts.workingCalendar>): Promise<Answer<typeof contracts.workingCalendar>> {
    const today = this.clock.today();
    return calendarOf(query.year ?? Number(today.slice(0, 4)), today);
  }
}
