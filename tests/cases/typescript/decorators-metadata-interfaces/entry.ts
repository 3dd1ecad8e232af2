import { Config, Service } from './types';
import { Deep } from './barrel';
const seen: string[] = [];
(Reflect as any).metadata = (key: string, value: any) => () => { seen.push(`${key}: ${[value].flat().map((type: any) => type?.name).join()}`); };
function injectable(target: any) {}
@injectable
class Controller {
  constructor(private config: Config, private service: Service, deep: Deep) {}
}
console.log(seen.join('\n'), typeof Controller);
