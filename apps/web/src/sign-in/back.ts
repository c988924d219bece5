import { paths } from '@gs/web-platform';

/** Where to go after signing in: the place that was asked for, if it is one of this site. */
export function placeAfter(search: URLSearchParams): string {
  const wanted = search.get('ve');
  if (!wanted || !wanted.startsWith('/') || /^\/[/\\]/.test(wanted) || wanted.startsWith('/dang-nhap'))
    return paths.home;
  return wanted;
}
