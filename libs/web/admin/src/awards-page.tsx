import { redirect } from 'react-router';
import { paths } from '@gs/web-platform';

/** The catalogue has a place of its own; old links lead there. */
export const loader = () => redirect(paths.rules);
