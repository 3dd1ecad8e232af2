export default function/* ( */*/* ( */(x) { yield x }
