export { grouped } from "../../model/grouped.ts";
