import { makeUser, User, Role } from './barrel';
import * as barrel from './barrel';
const user: User = makeUser();
const role: Role = 'admin';
console.log(user, role, Object.keys(barrel));
