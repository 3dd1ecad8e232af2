import { addDays, differenceInCalendarDays, format, formatDistance, parseISO } from 'date-fns';
import { de } from 'date-fns/locale';
import * as fp from 'date-fns/fp';
const day = new Date(2026, 0, 31);
console.log(format(addDays(day, 1), 'yyyy-MM-dd EEEE', { locale: de }), differenceInCalendarDays(new Date(2026, 2, 1), day));
console.log(formatDistance(day, addDays(day, 40), { locale: de }), parseISO('2026-05-06').getMonth(), fp.format('dd.MM.')(day), Object.keys(fp).length);
