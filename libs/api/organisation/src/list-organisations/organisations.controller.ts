import { Controller } from '@nestjs/common';
import { organisation, type ResponseOf } from '@gs/contracts';
import { Endpoint, type Call } from '@gs/api-platform';
import { OrganisationScreens } from '../read/organisation-screens.reader';

@Controller()
export class OrganisationsController {
  constructor(private readonly screens: OrganisationScreens) {}

  @Endpoint(organisation.list)
  list(call: Call<typeof organisation.list>): Promise<ResponseOf<typeof organisation.list>> {
    return this.screens.list(call.actor, call.query);
  }

  @Endpoint(organisation.get)
  get(call: Call<typeof organisation.get>): Promise<ResponseOf<typeof organisation.get>> {
    return this.screens.get(call.actor, call.params.id);
  }
}
