import { dispose } from './dispose.js';

let text = 'late';
{
  using closing = { [dispose]: () => (text += ', closed') };
  text += ', open';
}
export default text;
