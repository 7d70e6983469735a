import type { NextFunction, Request, Response } from 'express';
import { recordNotFound } from '../../desk/refusal';
import { LOCALE } from '../../help-center/articles';

/** Every path of the Help Center exists with and without a locale before it. */
export function withoutLocale(request: Request, _response: Response, next: NextFunction): void {
  const [segment, locale] = /^\/([a-z]{2}(?:-[a-z0-9]+)?)(?=\/)/i.exec(request.url) ?? [];
  if (segment !== undefined) {
    if (locale?.toLowerCase() !== LOCALE) throw recordNotFound();
    request.url = request.url.slice(segment.length);
  }
  next();
}
