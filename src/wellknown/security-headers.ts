/**
 * What no newspaper needs of a device; names that browsers do not know would be complained of on
 * each page.
 */
const NEVER_USED = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/**
 * The headers that a host sends with every file, in the order in which they are written. Two
 * directives are for headers alone: `frame-ancestors`, which a page cannot say of itself, and
 * `upgrade-insecure-requests`, which would leave a paper that is shown on one's own machine,
 * without TLS, without its stylesheets.
 */
export function securityHeaders(policy: string, address: string): [name: string, value: string][] {
  return [
    [
      'Content-Security-Policy',
      [
        policy,
        `frame-ancestors ${framesItself(policy) ? `'self'` : `'none'`}`,
        ...(address.startsWith('https:') ? ['upgrade-insecure-requests'] : []),
      ].join('; '),
    ],
    ['Permissions-Policy', NEVER_USED.map((feature) => `${feature}=()`).join(', ')],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['X-Content-Type-Options', 'nosniff'],
  ];
}

/** Boxes with the paper's own advertisements are frames of its own pages. */
const framesItself = (policy: string): boolean => /frame-src [^;]*'self'/.test(policy);
