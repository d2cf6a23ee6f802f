import { documentedNginx } from '../redirects/documented-nginx.ts';
import { hasNginx, startNginx, type NginxServer } from '../redirects/nginx-server.ts';

/** nginx before a paper's own server, as the manual sets it up; undefined where there is none. */
export async function nginxBefore(root: string, port: number): Promise<NginxServer | undefined> {
  if (!hasNginx) return undefined;
  const { server, ...documented } = documentedNginx(root);
  return startNginx({
    ...documented,
    server: server.replaceAll('127.0.0.1:4321', `127.0.0.1:${port}`),
  });
}
