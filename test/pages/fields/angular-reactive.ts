import 'zone.js';
import '@angular/compiler';
import { Component, Directive, ElementRef, HostListener, inject } from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { bootstrapApplication } from '@angular/platform-browser';

/** Grows with its text as the one of Angular's component kit does: by measuring at each input. */
@Directive({ selector: '[grows]' })
class Grows {
  readonly field = inject<ElementRef<HTMLTextAreaElement>>(ElementRef).nativeElement;

  @HostListener('input')
  grow(): void {
    this.field.classList.add('measuring');
    this.field.style.height = 'auto';
    this.field.style.height = `${String(Math.max(120, this.field.scrollHeight + 2))}px`;
    this.field.classList.remove('measuring');
  }
}

@Component({
  selector: 'case-note',
  imports: [ReactiveFormsModule, Grows],
  template: `
    <form><textarea grows [formControl]="note" name="note" aria-label="Verslag" data-field></textarea></form>
    <p>{{ note.value.length }} tekens</p>
  `,
})
class CaseNote {
  readonly note = new FormControl('', { nonNullable: true });

  constructor() {
    globalThis.savedModel = globalThis.textOfModel = () => this.note.value;
  }
}

void bootstrapApplication(CaseNote);
