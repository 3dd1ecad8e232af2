import React from 'react';
import { Props } from './props';
const Item = ({ label, children }: Props) => <li key="k" title={label}>{children}</li>;
namespace ns { export const Item = 'ns'; }
const spread = { id: 'spread' };
const tree = (
  <>
    <Item label="one" {...spread}>text &amp; more {1 + 1}</Item>
    <ns.Item data-x='"quoted"' flag />
    {/* nothing */}
  </>
);
function generic<T,>(value: T): T { return value; }
console.log(JSON.stringify(tree), typeof tree.type, generic(<b/>).type, Item({ label: 'l' }).props);
