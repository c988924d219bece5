import type { RouteObject } from 'react-router';

interface Feature {
  /** First parts of the addresses that belong to it. */
  readonly places: readonly string[];
  readonly isPublic: boolean;
  readonly load: () => Promise<Required<FeatureModule>>;
  isLoaded: boolean;
}

interface FeatureModule {
  /** Pages inside the shell. */
  readonly routes?: readonly RouteObject[];
  /** Pages that stand alone on the screen: a ballot. */
  readonly quietRoutes?: readonly RouteObject[];
}

function feature(places: readonly string[], load: () => Promise<FeatureModule>, isPublic = false): Feature {
  const whole = async () => {
    const { routes = [], quietRoutes = [] } = await load();
    return { routes, quietRoutes };
  };
  return { places, isPublic, isLoaded: false, load: whole };
}

/** Which project brings which places. Its `routes` carry absolute paths and stand inside the layout. */
export const features: readonly Feature[] = [
  feature(['/de-nghi', '/ho-so'], () => import('@gs/web-nominations')),
  feature(['/hoi-dong', '/bo-phieu'], () => import('@gs/web-councils')),
  feature(['/quyet-dinh'], () => import('@gs/web-decisions')),
  feature(['/viec-cua-toi', '/tra-cuu'], () => import('@gs/web-registry')),
  feature(['/quy-dinh'], () => import('@gs/web-rules')),
  feature(['/quan-tri'], () => import('@gs/web-admin')),
  feature(['/xac-minh'], () => import('@gs/web-public'), true),
];

/** The feature that owns an address. */
export function featureOf(path: string): Feature | undefined {
  return features.find((each) => each.places.some((place) => path === place || path.startsWith(`${place}/`)));
}
