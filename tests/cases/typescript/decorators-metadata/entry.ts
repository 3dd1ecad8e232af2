import { Repository } from './repository';
import type { Options } from './options';
const metadata: string[] = [];
(Reflect as any).metadata = (key: string, value: any) => (target: any, name?: string) => {
  const names = Array.isArray(value) ? value.map((type: any) => type?.name).join() : value?.name;
  if (name !== undefined || key === 'design:paramtypes') metadata.push(`${String(name)} ${key}: ${names}`);
};
function injectable(target: any) {}
function prop(target: any, key: string) {}
@injectable
class Service {
  @prop text: string;
  @prop many: string[];
  @prop either: string | undefined;
  @prop when: Date;
  constructor(private repository: Repository, options: Options, count: number) {}
  @prop find(id: number, flag?: boolean): Promise<string> { return Promise.resolve(''); }
}
console.log(metadata.join('\n'));
