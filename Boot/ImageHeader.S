// The first bytes: one image, two headers. It is an arm64 Linux Image (Documentation/arch/arm64/booting), so that QEMU's -kernel,
// U-Boot's booti and every Linux boot loader can start it, and a PE/COFF file, so that UEFI can (Microsoft PE format; UEFI 2.10,
// 2.1.1). File offsets are the addresses in memory, counted from _start.
//
// UEFI protects memory by PE sections: .text is read and executed, .data (all else) is read and written. Sections are aligned to
// 64 KiB so that the firmware places the image so; the boot stack needs it.

        .equ    MACHINE_ARM64, 0xaa64
        .equ    EXECUTABLE_STRIPPED, 0x206      // executable, neither line numbers nor debug data
        .equ    PE32_PLUS, 0x20b
        .equ    EFI_APPLICATION, 10
        .equ    NX_COMPATIBLE, 0x100
        .equ    TEXT_SECTION, 0x60000020        // code, execute, read
        .equ    DATA_SECTION, 0xc0000040        // initialised data, read, write
        .equ    SECTION_ALIGNMENT, 0x10000
        .equ    FILE_ALIGNMENT, 0x200

        .section .head.text, "ax"
        .global _start
_start:
        ccmp    x18, #0, #0xd, pl       // code0: does nothing that matters; its first bytes are "MZ"
        b       Reset                   // code1
        .quad   0                       // text_offset: any 2 MiB boundary
        .quad   __image_size            // image_size: BSS and boot heap included
        .quad   0xA                     // flags: little-endian, 4 KiB pages, anywhere in memory
        .quad   0, 0, 0
        .ascii  "ARM\x64"               // magic
        .long   PeHeader - _start

        .balign 8
PeHeader:
        .ascii  "PE\0\0"
        .short  MACHINE_ARM64
        .short  2                       // sections
        .long   0, 0, 0                 // no date, so that each build is the same; no symbols
        .short  SectionTable - OptionalHeader
        .short  EXECUTABLE_STRIPPED

OptionalHeader:
        .short  PE32_PLUS
        .byte   0, 0                    // linker version
        .long   __efi_text_size
        .long   __efi_data_file_size
        .long   __efi_bss_size
        .long   __efi_entry             // AddressOfEntryPoint
        .long   __efi_text_offset       // BaseOfCode
        .quad   0                       // ImageBase: any
        .long   SECTION_ALIGNMENT
        .long   FILE_ALIGNMENT
        .short  0, 0, 0, 0, 0, 0        // versions of operating system, image and subsystem
        .long   0
        .long   __image_size
        .long   __efi_text_offset       // SizeOfHeaders
        .long   0                       // CheckSum
        .short  EFI_APPLICATION
        .short  NX_COMPATIBLE
        .quad   0, 0, 0, 0              // stack and heap: UEFI does not ask
        .long   0
        .long   6                       // directories, all empty: the image relocates itself
        .quad   0, 0, 0, 0, 0, 0

SectionTable:
        .ascii  ".text\0\0\0"
        .long   __efi_text_size
        .long   __efi_text_offset
        .long   __efi_text_size
        .long   __efi_text_offset
        .long   0, 0
        .short  0, 0
        .long   TEXT_SECTION

        .ascii  ".data\0\0\0"
        .long   __efi_data_size
        .long   __efi_data_offset
        .long   __efi_data_file_size
        .long   __efi_data_offset
        .long   0, 0
        .short  0, 0
        .long   DATA_SECTION
