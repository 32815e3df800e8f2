import 'zone.js';
import '@angular/compiler';
import { Component, Directive, ElementRef, forwardRef, HostListener, inject } from '@angular/core';
import { type ControlValueAccessor, FormsModule, NG_VALUE_ACCESSOR } from '@angular/forms';
import { bootstrapApplication } from '@angular/platform-browser';
import { linesOfHtml } from './lines-of-html.ts';

/** Ties an editable area to a model, as case systems write it themselves: Angular has none for it. */
@Directive({
  selector: '[contenteditable][ngModel]',
  providers: [{ provide: NG_VALUE_ACCESSOR, useExisting: forwardRef(() => EditableArea), multi: true }],
})
class EditableArea implements ControlValueAccessor {
  readonly area = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  #changed: (html: string) => void = () => undefined;
  #touched: () => void = () => undefined;

  writeValue(html: string | null): void {
    this.area.innerHTML = html ?? '';
  }

  registerOnChange(changed: (html: string) => void): void {
    this.#changed = changed;
  }

  registerOnTouched(touched: () => void): void {
    this.#touched = touched;
  }

  @HostListener('input')
  read(): void {
    this.#changed(this.area.innerHTML);
  }

  @HostListener('blur')
  leave(): void {
    this.#touched();
  }
}

@Component({
  selector: 'case-note',
  imports: [FormsModule, EditableArea],
  template: `<div contenteditable="true" role="textbox" aria-label="Verslag" data-field [(ngModel)]="note"></div>`,
})
class CaseNote {
  note = '<div><br></div>';

  constructor() {
    globalThis.savedModel = () => this.note;
    globalThis.textOfModel = () => linesOfHtml(this.note);
  }
}

void bootstrapApplication(CaseNote);
