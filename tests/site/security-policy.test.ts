import { describe, expect, it } from 'vitest';
import { policyOfSettings } from '../../src/wellknown/policy-of-settings.ts';
import { securityHeaders } from '../../src/wellknown/security-headers.ts';
import { securityPolicy } from '../../src/wellknown/security-policy.ts';

const PLAIN = `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; media-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'`;

describe('the policy of a paper', () => {
  it('lets in its own files, and nothing inline', () => {
    expect(securityPolicy({})).toBe(PLAIN);
    expect(policyOfSettings({ embeds: [] })).toBe(PLAIN);
  });

  it('adds what settings list, each once and in one order', () => {
    const policy = securityPolicy({
      frames: [
        'https://www.youtube-nocookie.com',
        'https://player.vimeo.com',
        'https://player.vimeo.com',
      ],
      connections: ['https://ukur.example'],
      forms: ['https://surat.example'],
    });
    expect(policy).toContain(
      `; frame-src https://player.vimeo.com https://www.youtube-nocookie.com; form-action 'self' https://surat.example;`,
    );
    expect(policy).toContain(`; connect-src 'self' https://ukur.example;`);
  });

  it('lets its own WebAssembly run where there is search, and nothing else that it did not', () => {
    expect(policyOfSettings({ embeds: [], search: {} })).toBe(
      PLAIN.replace(`script-src 'self'`, `script-src 'self' 'wasm-unsafe-eval'`),
    );
    expect(
      policyOfSettings({ embeds: [], search: { engine: 'https://cari.example/?q=' } }),
    ).not.toContain('cari.example');
  });

  it('holds the digest of the ink’s style element', () => {
    // printf ':root{--spot:#7a1f2b;--spot-dark:#d49099}' | openssl dgst -sha256 -binary | base64
    expect(policyOfSettings({ ink: '#7a1f2b', embeds: [] })).toContain(
      `; style-src 'self' 'sha256-c4CHFKzoqct8TGsG9FOq2v0hvTxs6zO7dRm+CzNuq88=';`,
    );
  });
});

describe('the headers of a paper', () => {
  it('forbid frames, and ask for TLS where the paper has it', () => {
    expect(
      new Map(securityHeaders(PLAIN, 'https://contoh.example/')).get('Content-Security-Policy'),
    ).toBe(`${PLAIN}; frame-ancestors 'none'; upgrade-insecure-requests`);
    expect(
      new Map(securityHeaders(PLAIN, 'http://contoh.example/')).get('Content-Security-Policy'),
    ).toBe(`${PLAIN}; frame-ancestors 'none'`);
  });

  it('fit into the 2,000 characters that Cloudflare Pages takes a line', () => {
    for (const [name, value] of securityHeaders(
      policyOfSettings({ ink: '#7a1f2b', embeds: [] }),
      'https://contoh.example/',
    ))
      expect(`  ${name}: ${value}`.length).toBeLessThan(2000);
  });
});
