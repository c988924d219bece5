import { dutiesList } from './duties';
import { initiativesList } from './initiatives';
import { leavesList } from './leaves';
import { organisationsList } from './organisations';
import { peopleList } from './people';
import { ratingsList } from './ratings';

/** Lists an operator can import, by the name of the command. */
export const lists = {
  organisations: organisationsList,
  duties: dutiesList,
  people: peopleList,
  ratings: ratingsList,
  initiatives: initiativesList,
  leaves: leavesList,
};
