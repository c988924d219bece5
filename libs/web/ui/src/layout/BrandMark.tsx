/** The mark: a mirror on lacquer red. */
export function BrandMark() {
  return (
    <svg className="brand-mark" viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" rx="5" fill="var(--red)" />
      <circle cx="12" cy="10.5" r="5" fill="none" stroke="#fff" strokeWidth="1.75" />
      <path d="M12 15.5V19.5M9 19.5h6" stroke="#fff" strokeWidth="1.75" strokeLinecap="round" />
    </svg>
  );
}
