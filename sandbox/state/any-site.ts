import type { ZohoSite } from '../zoho/state/model';
import type { Site } from './model';

/** A site of either desk; `desk` tells them apart. */
export type AnySite = Site | ZohoSite;
