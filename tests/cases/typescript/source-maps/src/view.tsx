/** @jsx h */
interface Props { fail: () => never }

const h = (_: string, props: Props) => props.fail();
export function jsx(value: string): never {
  return <a title="漢"

    fail={() => { throw new Error(value); }} />;
}
